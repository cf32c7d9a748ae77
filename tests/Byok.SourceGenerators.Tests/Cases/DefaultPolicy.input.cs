using Byok;

var app = WebApplication.CreateSlimBuilder(args).Build();
app.MapPost("/chat", (ByokCredentials creds) => creds.Provider);
app.Run();
