"""The size table."""

from site_builder.publish.output.sizes import measure


def test_the_heaviest_page_counts_its_data(tmp_path):
    for name in ("small", "large"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text("x" * 100)
    (tmp_path / "large/data.js").write_text("".join(map(str, range(1000))))
    sizes = measure(tmp_path)
    assert (sizes.pages, sizes.files, sizes.total) == (2, 3, 200 + 2890)
    assert [weight.path for weight in sizes.largest] == ["large/index.html", "small/index.html"]
    assert sizes.largest[0].compressed > sizes.largest[1].compressed
