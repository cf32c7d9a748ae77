using Byok.Vectors;

var builder = WebApplication.CreateSlimBuilder(args);
var app = builder.Build();
app.MapVectors();
app.Run();
