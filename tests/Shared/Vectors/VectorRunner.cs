using System.Globalization;
using System.Text.Json;

namespace Byok.Vectors;

/// <summary>Sends the vectors to a running app and says what came back otherwise than promised.</summary>
internal static class VectorRunner
{
    /// <summary>One line for every failure; the answers by vector name, to compare apps with one another.</summary>
    public static async Task<(IReadOnlyList<string> Failures, IReadOnlyDictionary<string, string> Answers)> RunAsync(Uri address)
    {
        var failures = new List<string>();
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var vector in ContractVectors.All)
        {
            var response = await RawHttp.SendAsync(address, vector.Method, vector.Target, vector.Headers, "the body");
            response.Headers.TryGetValue("WWW-Authenticate", out var challenge);
            answers.Add(vector.Name, $"{response.Status.ToString(CultureInfo.InvariantCulture)} {challenge} {response.Body}");
            if (Check(vector, response) is { } failure)
                failures.Add($"{vector.Name}: {failure}");
        }
        return (failures, answers);
    }

    /// <summary>Null where the response is as promised.</summary>
    public static string? Check(Vector vector, RawResponse response)
    {
        Canary.AssertAbsent("the response", response.Raw, [.. vector.Headers.Where(h => h.Name.Equals("X-BYOK-Api-Key", StringComparison.OrdinalIgnoreCase)).Select(h => h.Value)]);
        if (response.Status != vector.Status)
            return string.Create(CultureInfo.InvariantCulture, $"status {response.Status}, not {vector.Status}: {response.Body}");
        return vector.Code is null
            ? response.Body == vector.Body ? null : $"bound '{response.Body}', not '{vector.Body}'"
            : CheckProblem(vector, response);
    }

    private static string? CheckProblem(Vector vector, RawResponse response)
    {
        if (response.Headers.GetValueOrDefault("Content-Type") != "application/problem+json")
            return $"content type {response.Headers.GetValueOrDefault("Content-Type")}";
        if (response.Headers.GetValueOrDefault("Cache-Control") != "no-store")
            return "not marked no-store";
        var challenge = response.Headers.GetValueOrDefault("WWW-Authenticate");
        if (vector.Status == 401 ? challenge?.StartsWith("Byok headers=\"X-BYOK-Api-Key X-BYOK-Provider X-BYOK-Model\", providers=\"", StringComparison.Ordinal) != true : challenge is not null)
            return $"challenge '{challenge}'";

        using var problem = JsonDocument.Parse(response.Body);
        var root = problem.RootElement;
        if (root.GetProperty("code").GetString() != vector.Code)
            return $"code {root.GetProperty("code").GetString()}, not {vector.Code}";
        if (root.GetProperty("status").GetInt32() != vector.Status)
            return "the status member differs from the status";
        if (root.GetProperty("type").GetString() != $"urn:byok:problem:{vector.Code!["byok_".Length..]}")
            return "type";
        return root.GetProperty("title").GetString() is { Length: > 0 } && root.GetProperty("detail").GetString() is { Length: > 0 } ? null : "title or detail is empty";
    }
}
