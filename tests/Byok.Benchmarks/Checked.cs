using Byok.Benchmarks.Hosting;

namespace Byok.Benchmarks;

/// <summary>Sees to it that what is compared does the same.</summary>
internal static class Checked
{
    public static ReusableRequest Answers(ReusableRequest request, int status, string answer)
    {
        // Twice: the second request finds what the first left behind.
        for (var i = 0; i < 2; i++)
        {
            if (request.Send() != status || !request.ResponseText.Contains(answer, StringComparison.Ordinal))
                throw new InvalidOperationException($"{request.Context.GetEndpoint()}: {request.StatusCode} {request.ResponseText}");
        }
        return request;
    }
}
