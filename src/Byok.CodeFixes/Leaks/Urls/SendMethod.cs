namespace Byok.CodeFixes.Leaks.Urls;

/// <summary>A method of <c>HttpClient</c> that makes its request itself, and how to say the same with <c>SendAsync</c>.</summary>
/// <param name="Name">The method.</param>
/// <param name="Verb">The member of <c>HttpMethod</c>.</param>
/// <param name="Content">How the second argument becomes the request's content; <c>{0}</c> is the argument. Null where there is none.</param>
/// <param name="Read">The method of the response's content that gives the result; null where the response is the result.</param>
internal sealed record SendMethod(string Name, string Verb, string? Content = null, string? Read = null)
{
    private static readonly SendMethod[] All =
    [
        new("GetAsync", "Get"),
        new("DeleteAsync", "Delete"),
        new("PostAsync", "Post", "{0}"),
        new("PutAsync", "Put", "{0}"),
        new("PatchAsync", "Patch", "{0}"),
        new("PostAsJsonAsync", "Post", "JsonContent.Create({0})"),
        new("PutAsJsonAsync", "Put", "JsonContent.Create({0})"),
        new("PatchAsJsonAsync", "Patch", "JsonContent.Create({0})"),
        new("GetStringAsync", "Get", Read: "ReadAsStringAsync"),
        new("GetByteArrayAsync", "Get", Read: "ReadAsByteArrayAsync"),
        new("GetFromJsonAsync", "Get", Read: "ReadFromJsonAsync"),
    ];

    public static SendMethod? Find(string name) => All.FirstOrDefault(m => m.Name == name);
}
