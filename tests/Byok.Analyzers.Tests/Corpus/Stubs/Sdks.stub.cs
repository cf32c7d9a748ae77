// What LLM clients look like to their callers: signatures only.
#nullable enable
namespace OpenAI
{
    public class OpenAIClientOptions { public System.Uri? Endpoint { get; set; } public string? OrganizationId { get; set; } }
    public class OpenAIClient
    {
        public OpenAIClient(string apiKey) { }
        public OpenAIClient(System.ClientModel.ApiKeyCredential credential, OpenAIClientOptions? options = null) { }
        public System.Uri Endpoint => throw null!;
        public OpenAI.Chat.ChatClient GetChatClient(string model) => throw null!;
    }
}

namespace OpenAI.Chat
{
    public class ChatClient
    {
        public ChatClient(string model, string apiKey) { }
        public ChatClient(string model, System.ClientModel.ApiKeyCredential credential, OpenAIClientOptions? options = null) { }
        public string Model => throw null!;
        public string CompleteChat(string message) => throw null!;
        public System.Threading.Tasks.Task<ChatCompletion> CompleteChatAsync(params string[] messages) => throw null!;
    }

    public class ChatCompletion { public string Text => throw null!; public int TotalTokens => throw null!; }
}

namespace System.ClientModel
{
    public class ApiKeyCredential { public ApiKeyCredential(string key) { } public void Update(string key) { } }
}

namespace Azure
{
    public class AzureKeyCredential { public AzureKeyCredential(string key) { } public void Update(string key) { } }
}

namespace Anthropic
{
    public class AnthropicClient
    {
        public string? ApiKey { get; set; }
        public AnthropicClient() { }
        public AnthropicClient(ClientOptions options) { }
        public System.Threading.Tasks.Task<string> CreateAsync(string model, string prompt) => throw null!;
    }

    public class ClientOptions { public string? ApiKey { get; set; } public int MaxRetries { get; set; } }
}

namespace Microsoft.SemanticKernel
{
    public interface IKernelBuilder { Kernel Build(); }
    public class Kernel
    {
        public static IKernelBuilder CreateBuilder() => throw null!;
        public System.Threading.Tasks.Task<string> InvokePromptAsync(string prompt) => throw null!;
    }

    public static class OpenAIServiceExtensions
    {
        public static IKernelBuilder AddOpenAIChatCompletion(this IKernelBuilder builder, string modelId, string apiKey, string? orgId = null) => builder;
    }
}

namespace Grpc.Core
{
    public class Metadata { public void Add(string key, string value) { } }
}

namespace Flurl.Http
{
    public interface IFlurlRequest
    {
        System.Threading.Tasks.Task<string> GetStringAsync();
    }

    public static class HeaderExtensions
    {
        public static IFlurlRequest WithHeader(this string url, string name, object value) => throw null!;
        public static IFlurlRequest WithOAuthBearerToken(this string url, string token) => throw null!;
    }
}
