namespace Byok;

/// <summary>What a key's form tells.</summary>
public enum KeyVerdict
{
    /// <summary>It is conclusively a key of the provider in question, or of one provider where none was named.</summary>
    Match,

    /// <summary>It is conclusively a key of another provider.</summary>
    WrongProvider,

    /// <summary>It is an admin key, a token, a private key or the like, which no provider takes for inference.</summary>
    WrongKeyType,

    /// <summary>It has the form of one or several providers' keys, but others' may look the same.</summary>
    Possible,

    /// <summary>It may be a key, but its form says nothing.</summary>
    Unknown,

    /// <summary>It cannot be a key: length, characters, or a placeholder.</summary>
    NotAKey,
}
