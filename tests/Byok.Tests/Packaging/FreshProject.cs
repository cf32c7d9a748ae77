namespace Byok.Tests.Packaging;

/// <summary>A project as a newcomer has it: what <c>dotnet new</c> writes, the package, and a few files.</summary>
internal sealed record FreshProject(string Name)
{
    public string Sdk { get; init; } = "Microsoft.NET.Sdk.Web";

    public string TargetFramework { get; init; } = "net10.0";

    /// <summary>More properties, as XML.</summary>
    public string Properties { get; init; } = "";

    /// <summary>More items, as XML.</summary>
    public string Items { get; init; } = "";

    public bool HasPackage { get; init; } = true;

    /// <summary>File names, seen from the project, and their texts.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>();

    /// <summary>Writes the project into a folder of its own and returns the path of the project file.</summary>
    public string Write(string parent, string version)
    {
        var folder = Directory.CreateDirectory(Path.Combine(parent, Name)).FullName;
        foreach (var (name, text) in Files)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        var file = Path.Combine(folder, Name + ".csproj");
        File.WriteAllText(file, $"""
            <Project Sdk="{Sdk}">
              <PropertyGroup>
                <TargetFramework>{TargetFramework}</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
                {Properties}
              </PropertyGroup>
              <ItemGroup>
                {(HasPackage ? $"<PackageReference Include=\"Byok\" Version=\"{version}\" />" : "")}
                {Items}
              </ItemGroup>
            </Project>
            """);
        return file;
    }
}
