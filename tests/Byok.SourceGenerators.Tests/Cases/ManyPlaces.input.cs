using Byok;

var app = WebApplication.CreateSlimBuilder(args).Build();
app.MapPost("/g", [Byok("openai")] (ByokCredentials creds) => creds.Provider);
app.MapPost("/f", [Byok("openai")] (ByokCredentials creds) => creds.Provider);
app.MapPost("/e", [Byok("openai")] (ByokCredentials creds) => creds.Provider);
app.MapPost("/d", [Byok("openai")] (ByokCredentials creds) => creds.Provider);
app.MapPost("/c", [Byok("openai")] (ByokCredentials creds) => creds.Provider);
app.MapPost("/b", [Byok("openai")] (ByokCredentials creds) => creds.Provider);
app.MapPost("/a", [Byok("openai")] (ByokCredentials creds) => creds.Provider);
app.Run();
