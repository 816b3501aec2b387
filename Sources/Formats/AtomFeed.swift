/// A news feed (Atom 1.0, RFC 4287): written from values, the same values the same bytes.
package struct AtomFeed: Hashable, Sendable {
    /// One piece of news.
    package struct Entry: Hashable, Sendable {
        /// «tag:exemple.fr,2023:cls/revues/2023-T1/1»: for ever the same.
        package let id: String
        package let title: String
        /// Absolute.
        package let address: String
        package let published: UTCTime
        package let summary: String

        package init(id: String, title: String, address: String, published: UTCTime, summary: String) {
            self.id = id
            self.title = title
            self.address = address
            self.published = published
            self.summary = summary
        }
    }

    package let id: String
    package let title: String
    package let subtitle: String
    /// Who publishes.
    package let author: String
    /// Its own address, absolute.
    package let address: String
    /// The page that it follows, absolute.
    package let page: String
    /// The newest first; at least one.
    package let entries: [Entry]

    package init(
        id: String, title: String, subtitle: String, author: String, address: String, page: String,
        entries: [Entry]
    ) {
        self.id = id
        self.title = title
        self.subtitle = subtitle
        self.author = author
        self.address = address
        self.page = page
        self.entries = entries
    }

    /// When its newest entry was published.
    package var updated: UTCTime {
        entries.map(\.published).max() ?? UTCTime(seconds: 0)
    }

    /// The XML document.
    package var text: String {
        """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
        <id>\(id.inXML)</id>
        <title>\(title.inXML)</title>
        <subtitle>\(subtitle.inXML)</subtitle>
        <updated>\(updated.iso)</updated>
        <author><name>\(author.inXML)</name></author>
        <link rel="self" type="application/atom+xml" href="\(address.inXML)"/>
        <link rel="alternate" type="text/html" href="\(page.inXML)"/>
        <generator>Jalon</generator>
        \(entries.map(written).joined())</feed>

        """
    }

    private func written(_ entry: Entry) -> String {
        """
        <entry>
        <id>\(entry.id.inXML)</id>
        <title>\(entry.title.inXML)</title>
        <published>\(entry.published.iso)</published>
        <updated>\(entry.published.iso)</updated>
        <link rel="alternate" type="text/html" href="\(entry.address.inXML)"/>
        <summary>\(entry.summary.inXML)</summary>
        </entry>

        """
    }
}
