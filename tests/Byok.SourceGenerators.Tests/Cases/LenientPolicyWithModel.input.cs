using Byok;

var app = WebApplication.CreateSlimBuilder(args).Build();
app.MapPost("/chat", [Byok(RequireModel = true, AcceptAnyKeyFormat = true)] (ByokCredentials creds) => creds.Provider);
app.Run();
