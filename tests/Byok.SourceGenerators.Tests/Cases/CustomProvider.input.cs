using Byok;

[assembly: ByokProvider("acme", DisplayName = "Acme \"AI\"\r\n\u2028</script>\u00e9", KeyPrefix = "ak_", BaseUrl = "https://llm.acme.example/v1", DefaultModel = "acme-1", ProbeUrl = "models?limit=1")]
[assembly: ByokProvider("azure-openai", BaseUrl = "https://acme.openai.azure.example")]

var app = WebApplication.CreateSlimBuilder(args).Build();
app.MapPost("/chat", [Byok("acme")] (ByokCredentials creds) => creds.Provider);
app.Run();
