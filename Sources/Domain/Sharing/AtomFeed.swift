/// A news feed (Atom 1.0, RFC 4287): written from values, the same values the same bytes.
package struct AtomFeed: Hashable, Sendable {
    /// One piece of news.
    package struct Entry: Hashable, Sendable {
        /// «tag:exemple.fr,2023:cls/revues/2023-T1/1»: for ever the same.
        package let id: String
        package let title: String
        /// Absolute.
        package let address: String
        package let published: Moment
        package let summary: String

        package init(id: String, title: String, address: String, published: Moment, summary: String) {
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
    package var updated: Moment {
        entries.map(\.published).max() ?? Moment(milliseconds: 0)
    }

    /// The XML document.
    package var text: String {
        """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
        <id>\(Self.escaped(id))</id>
        <title>\(Self.escaped(title))</title>
        <subtitle>\(Self.escaped(subtitle))</subtitle>
        <updated>\(Self.stamp(updated))</updated>
        <author><name>\(Self.escaped(author))</name></author>
        <link rel="self" type="application/atom+xml" href="\(Self.escaped(address))"/>
        <link rel="alternate" type="text/html" href="\(Self.escaped(page))"/>
        <generator>Jalon</generator>
        \(entries.map(written).joined())</feed>

        """
    }

    private func written(_ entry: Entry) -> String {
        """
        <entry>
        <id>\(Self.escaped(entry.id))</id>
        <title>\(Self.escaped(entry.title))</title>
        <published>\(Self.stamp(entry.published))</published>
        <updated>\(Self.stamp(entry.published))</updated>
        <link rel="alternate" type="text/html" href="\(Self.escaped(entry.address))"/>
        <summary>\(Self.escaped(entry.summary))</summary>
        </entry>

        """
    }

    /// «2023-04-07T07:00:00Z».
    static func stamp(_ moment: Moment) -> String {
        let day = Day(daysSinceEpoch: Int(moment.seconds / 86_400))
        let rest = Int(moment.seconds % 86_400)
        let time = [rest / 3_600, rest % 3_600 / 60, rest % 60].map { Day.padded($0, 2) }.joined(
            separator: ":")
        return "\(day.iso)T\(time)Z"
    }

    /// Markup is text, and what XML cannot hold is left out.
    static func escaped(_ text: String) -> String {
        let kept = text.unicodeScalars.filter { scalar in
            switch scalar.value {
            case 0x9, 0xa, 0xd, 0x20...0xd7ff, 0xe000...0xfffd, 0x1_0000...0x10_ffff: true
            default: false
            }
        }
        return String(String.UnicodeScalarView(kept)).replacing("&", with: "&amp;").replacing(
            "<", with: "&lt;"
        )
        .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }
}
