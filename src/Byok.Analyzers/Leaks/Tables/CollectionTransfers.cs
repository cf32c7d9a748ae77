using System.Collections.Immutable;

namespace Byok.Analyzers.Leaks;

/// <summary>Collections without type arguments. That a value stored under one constant key is not the one read under another, the engine knows.</summary>
internal static class CollectionTransfers
{
    public static readonly ImmutableArray<TransferRow> Rows =
    [
        new("System.Collections.IList", "[]= Add Insert", "value", "this") { KeepsBare = true },
        new("System.Collections.IList", "[]", "this", "return") { KeepsBare = true },
        new("System.Collections.IDictionary", "[]= Add", "key value", "this") { KeepsBare = true },
        new("System.Collections.IDictionary", "[] Keys Values", "this", "return") { KeepsBare = true },
        new("System.Collections.ICollection", "CopyTo", "this", "array") { KeepsBare = true },
        new("System.Collections.IEnumerable", "GetEnumerator", "this", "return") { KeepsBare = true },
        new("System.Collections.IEnumerator", "Current", "this", "return") { KeepsBare = true },
        new("System.Collections.DictionaryEntry", ".ctor Key= Value=", "key value", "this") { KeepsBare = true },
        new("System.Collections.DictionaryEntry", "Key Value ToString", "this", "return") { KeepsBare = true },
        new("System.Collections.IDictionaryEnumerator", "Entry Key Value", "this", "return") { KeepsBare = true },
        new("System.Collections.ArrayList", ".ctor AddRange InsertRange", "c", "this") { KeepsBare = true },
        new("System.Collections.ArrayList", "ToArray Clone GetRange", "this", "return") { KeepsBare = true },
        new("System.Collections.Hashtable", ".ctor", "d", "this") { KeepsBare = true },
        new("System.Collections.Hashtable", "Clone", "this", "return") { KeepsBare = true },
        new("System.Collections.Queue", "Enqueue", "obj", "this") { KeepsBare = true },
        new("System.Collections.Queue", "Dequeue Peek ToArray", "this", "return") { KeepsBare = true },
        new("System.Collections.Stack", "Push", "obj", "this") { KeepsBare = true },
        new("System.Collections.Stack", "Pop Peek ToArray", "this", "return") { KeepsBare = true },
        new("System.Collections.Specialized.NameValueCollection", "[]= Add Set", "value c", "this") { KeepsBare = true },
        new("System.Collections.Specialized.NameValueCollection", ".ctor", "col", "this") { KeepsBare = true },

        // The text of what ParseQueryString makes is the query.
        new("System.Collections.Specialized.NameValueCollection", "[] Get GetValues ToString", "this", "return") { KeepsBare = true },
        new("System.Collections.Specialized.StringDictionary", "[]= Add", "value", "this") { KeepsBare = true },
        new("System.Collections.Specialized.StringDictionary", "[]", "this", "return") { KeepsBare = true },
        new("System.Collections.Specialized.StringCollection", "[]= Add AddRange Insert", "value", "this") { KeepsBare = true },
        new("System.Collections.Specialized.StringCollection", "[]", "this", "return") { KeepsBare = true },
        new("System.Diagnostics.TagList", ".ctor Add Insert []=", "tagList key value tag item", "this"),
        new("System.Diagnostics.TagList", "[]", "this", "return"),
        new("System.Diagnostics.ActivityTagsCollection", ".ctor Add []=", "list key value item", "this"),
        new("System.Diagnostics.ActivityTagsCollection", "[]", "this", "return"),
    ];
}
