import Testing

@testable import Formats

/// The news feed, byte for byte.
@Suite struct AtomFeedTests {
    private let entry = AtomFeed.Entry(
        id: "tag:jalon.example,2021:melun/revues/2023-T1/1", title: "Revue <1> & \"2\"\u{0}",
        address: "https://jalon.example/public/melun/revues/2023-T1?a=1&b=2",
        published: UTCTime(seconds: 1_678_089_600), summary: "La synthèse")

    @Test func `a feed is these bytes, its markup escaped`() {
        let feed = AtomFeed(
            id: "tag:jalon.example,2021:melun", title: "CLS", subtitle: "Revues", author: "CAMVS",
            address: "https://jalon.example/public/melun/feed.atom",
            page: "https://jalon.example/public/melun",
            entries: [entry])
        #expect(
            feed.text == """
                <?xml version="1.0" encoding="utf-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
                <id>tag:jalon.example,2021:melun</id>
                <title>CLS</title>
                <subtitle>Revues</subtitle>
                <updated>2023-03-06T08:00:00Z</updated>
                <author><name>CAMVS</name></author>
                <link rel="self" type="application/atom+xml" href="https://jalon.example/public/melun/feed.atom"/>
                <link rel="alternate" type="text/html" href="https://jalon.example/public/melun"/>
                <generator>Jalon</generator>
                <entry>
                <id>tag:jalon.example,2021:melun/revues/2023-T1/1</id>
                <title>Revue &lt;1&gt; &amp; &quot;2&quot;</title>
                <published>2023-03-06T08:00:00Z</published>
                <updated>2023-03-06T08:00:00Z</updated>
                <link rel="alternate" type="text/html" href="https://jalon.example/public/melun/revues/2023-T1?a=1&amp;b=2"/>
                <summary>La synthèse</summary>
                </entry>
                </feed>

                """)
    }
}
