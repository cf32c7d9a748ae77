//// case: nf-openai-client
using Byok;
using OpenAI;

public class N1
{
    public OpenAIClient Make(ByokCredentials creds) => new(creds.ApiKey.Reveal());
}

//// case: nf-chat-client
using Byok;
using OpenAI.Chat;

var app = WebApplication.CreateBuilder(args).Build();
app.MapPost("/chat", async (ByokCredentials creds, ILogger<Program> log, ChatRequest chat) =>
{
    var client = new ChatClient(creds.ModelId!, creds.ApiKey.Reveal());
    var answer = await client.CompleteChatAsync(chat.Message);
    log.LogInformation("used {Tokens} tokens of {Provider}", answer.TotalTokens, creds.Provider);
    return answer.Text;
});
app.Run();

record ChatRequest(string Message);

//// case: nf-api-key-credential
using System.ClientModel;
using Byok;
using OpenAI;

public class N2(ILogger<N2> log)
{
    public OpenAIClient Make(ByokCredentials creds)
    {
        var credential = new ApiKeyCredential(creds.ApiKey.Reveal());
        log.LogDebug("made {Credential}", credential);
        return new OpenAIClient(credential, new OpenAIClientOptions { Endpoint = new Uri(creds.Preset.OpenAICompatibleBaseUrl!) });
    }
}

//// case: nf-credential-update
using System.ClientModel;
using Byok;

public class N3(ApiKeyCredential credential)
{
    public void Rotate(ByokCredentials creds) => credential.Update(creds.ApiKey.Reveal());
}

//// case: nf-azure-credential
using Azure;
using Byok;

public class N4
{
    public AzureKeyCredential Make(ByokCredentials creds)
    {
        var key = creds.ApiKey.Reveal();
        return new AzureKeyCredential(key);
    }
}

//// case: nf-anthropic-initializer
using Anthropic;
using Byok;

public class N5
{
    public async Task<string> Ask(ByokCredentials creds, string prompt)
    {
        var client = new AnthropicClient { ApiKey = creds.ApiKey.Reveal() };
        return await client.CreateAsync(creds.ModelId!, prompt);
    }
}

//// case: nf-anthropic-options
using Anthropic;
using Byok;

public class N6(ILogger<N6> log)
{
    public AnthropicClient Make(ByokCredentials creds)
    {
        var options = new ClientOptions { ApiKey = creds.ApiKey.Reveal(), MaxRetries = 3 };
        log.LogInformation("retries {N}", options.MaxRetries);
        return new AnthropicClient(options);
    }
}

//// case: nf-semantic-kernel
using Byok;
using Microsoft.SemanticKernel;

public class N7(ILogger<N7> log)
{
    public async Task<string> Ask(ByokCredentials creds, string prompt)
    {
        var kernel = Kernel.CreateBuilder().AddOpenAIChatCompletion(creds.ModelId!, creds.ApiKey.Reveal()).Build();
        var text = await kernel.InvokePromptAsync(prompt);
        log.LogInformation("answer {Text}", text);
        return text;
    }
}

//// case: nf-sdk-answer-returned-by-controller
using Byok;
using Microsoft.AspNetCore.Mvc;
using OpenAI;

[ApiController]
public class AskController : ControllerBase
{
    [HttpPost("/ask")]
    public ActionResult<string> Ask([FromBody] string prompt)
    {
        var creds = HttpContext.GetByokCredentials();
        var client = new OpenAIClient(creds.ApiKey.Reveal());
        return Ok(client.GetChatClient("gpt").CompleteChat(prompt));
    }
}

//// case: nf-grpc-metadata
using Byok;
using Grpc.Core;

public class N8
{
    public Metadata Make(ByokCredentials creds)
    {
        var m = new Metadata();
        m.Add("authorization", "Bearer " + creds.ApiKey.Reveal());
        return m;
    }
}

//// case: nf-flurl
using Byok;
using Flurl.Http;

public class N9(ILogger<N9> log)
{
    public async Task Go(ByokCredentials creds)
    {
        var a = await "https://api.example/v1/models".WithHeader("x-api-key", creds.ApiKey.Reveal()).GetStringAsync();
        var b = await "https://api.example/v1/models".WithOAuthBearerToken(creds.ApiKey.Reveal()).GetStringAsync();
        log.LogInformation("{A} {B}", a, b);
    }
}

//// case: nf-sdk-client-cached-by-fingerprint
using Byok;
using Microsoft.Extensions.Caching.Memory;
using OpenAI;

public class N10(IMemoryCache cache)
{
    public OpenAIClient? Get(ByokCredentials creds) =>
        cache.GetOrCreate(creds.ApiKey.Fingerprint, _ => new OpenAIClient(creds.ApiKey.Reveal()));
}
