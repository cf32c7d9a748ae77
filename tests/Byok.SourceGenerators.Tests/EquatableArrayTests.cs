using System.Collections;
using System.Collections.Immutable;

namespace Byok.SourceGenerators.Tests;

public sealed class EquatableArrayTests
{
    [Fact]
    public void Default_behaves_as_empty_in_every_member()
    {
        EquatableArray<string> array = default;
        var empty = new EquatableArray<string>(ImmutableArray<string>.Empty);

        Assert.True(array.Count == 0);
        Assert.Throws<IndexOutOfRangeException>(() => array[0]);
        Assert.True(array.Equals(empty));
        Assert.True(empty.Equals(array));
        Assert.True(array.Equals((object)empty));
        Assert.Equal(empty.GetHashCode(), array.GetHashCode());
        Assert.False(array.GetEnumerator().MoveNext());
        Assert.False(((IEnumerable<string>)array).GetEnumerator().MoveNext());
        Assert.False(((IEnumerable)array).GetEnumerator().MoveNext());
        Assert.Equal(EquatableArray<string>.Empty, array);
    }

    [Fact]
    public void It_compares_by_content_and_order()
    {
        var array = new EquatableArray<string>(["a", "b"]);

        Assert.True(array.Equals(new EquatableArray<string>([.. "ab".Select(c => c.ToString())])));
        Assert.Equal(array.GetHashCode(), new EquatableArray<string>(["a", "b"]).GetHashCode());
        Assert.False(array.Equals(new EquatableArray<string>(["b", "a"])));
        Assert.False(array.Equals(new EquatableArray<string>(["a"])));
        Assert.False(array.Equals(new EquatableArray<string>(["a", "c"])));
        Assert.False(array.Equals(null));
        Assert.Equal(["a", "b"], array.ToList());
        Assert.Equal("b", array[1]);
    }

    [Fact]
    public void Default_items_do_not_break_the_hash_code() =>
        Assert.Equal(new EquatableArray<string>([null!]).GetHashCode(), new EquatableArray<string>([null!]).GetHashCode());
}
