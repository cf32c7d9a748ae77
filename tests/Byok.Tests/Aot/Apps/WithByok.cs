using Byok;

var app = WebApplication.CreateSlimBuilder(args).Build();
app.MapPost("/chat", (ByokCredentials creds) => $"{creds.Provider} {creds.ModelId}");
app.Run();
