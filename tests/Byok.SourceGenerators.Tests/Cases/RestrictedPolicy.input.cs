using Byok;

var app = WebApplication.CreateSlimBuilder(args).Build();
app.MapPost("/chat", [Byok(ByokProviders.OpenAI, "claude")] (ByokCredentials creds) => creds.Provider);
app.Run();
