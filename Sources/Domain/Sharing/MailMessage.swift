/// A message as the machine's mail takes it (RFC 5322, MIME): one recipient, a text and the same as HTML.
///
/// Lines end with a line feed, as a sendmail-compatible command expects on its standard input.
package struct MailMessage: Hashable, Sendable {
    private let fromName: String
    private let fromMailbox: Mailbox
    private let toName: String
    private let toMailbox: Mailbox
    /// One line.
    package var subject = ""
    /// Before the @ of the Message-ID; the same at every try.
    package var key = ""
    package var date = Moment(milliseconds: 0)
    /// Where answers go; nil for the sender.
    package var replyTo: Mailbox?
    /// «melun-val-de-seine-2021» and its name; nil for a letter of no list.
    package var list: MailList?
    package var text = ""
    /// A whole HTML document.
    package var html = ""

    /// Who writes, the contract and the address of the instance; and to whom.
    package init(from name: String, _ mailbox: Mailbox, to toName: String, _ toMailbox: Mailbox) {
        (fromName, fromMailbox) = (name, mailbox)
        (self.toName, self.toMailbox) = (toName, toMailbox)
    }

    /// «<key@domain>».
    package var identifier: String { "<\(key)@\(fromMailbox.domain)>" }

    /// «Mon, 06 Mar 2023 08:00:00 +0000».
    package static func date(_ moment: Moment) -> String { MailDate.written(moment) }

    /// Headers, an empty line, and the two parts.
    package var written: String {
        let boundary = "=_\(key)"
        return headers(boundary) + "\n" + part("text/plain", text, boundary)
            + part("text/html", html, boundary)
            + "--\(boundary)--\n"
    }

    private func headers(_ boundary: String) -> String {
        var lines = [
            MailHeader.address("From", fromName, fromMailbox), MailHeader.address("To", toName, toMailbox),
            MailHeader.line("Subject", MailHeader.onOneLine(subject)),
            MailHeader.raw("Date", [MailDate.written(date)]), MailHeader.raw("Message-ID", [identifier]),
        ]
        if let replyTo { lines.append(MailHeader.raw("Reply-To", [replyTo.description])) }
        if let list { lines += list.headers(fromMailbox) }
        lines += [
            "Auto-Submitted: auto-generated\n", "Content-Language: fr\n", "MIME-Version: 1.0\n",
            "Content-Type: multipart/alternative;\n boundary=\"\(boundary)\"\n",
        ]
        return lines.joined()
    }

    private func part(_ type: String, _ text: String, _ boundary: String) -> String {
        """
        --\(boundary)
        Content-Type: \(type); charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        \(QuotedPrintable.encoded(text))
        """
    }
}

/// The list that a letter belongs to, and how to leave it (RFC 2369, RFC 2919, RFC 8058).
package struct MailList: Hashable, Sendable {
    /// «melun-val-de-seine-2021»: the contract's piece of an address.
    package let slug: String
    package let name: String
    /// One POST to it is enough.
    package let leaveAddress: String
    /// What a mail to the sender says to leave.
    package let leaveKey: String

    package init(_ slug: String, name: String, leaveAddress: String, leaveKey: String) {
        self.slug = slug
        self.name = name
        self.leaveAddress = leaveAddress
        self.leaveKey = leaveKey
    }

    fileprivate func headers(_ sender: Mailbox) -> [String] {
        [
            MailHeader.raw("List-Id", ["<\(slug).revues.\(sender.domain)>"]),
            MailHeader.raw(
                "List-Unsubscribe",
                ["<\(leaveAddress)>,", "<mailto:\(sender)?subject=Desabonnement%20\(leaveKey)>"]),
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click\n",
        ]
    }
}

/// «Mon, 06 Mar 2023 09:00:00 +0100».
enum MailDate {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

    static func written(_ moment: Moment) -> String {
        let days = Int(moment.seconds / 86_400)
        let day = Day(daysSinceEpoch: days)
        let rest = Int(moment.seconds % 86_400)
        let time = [rest / 3_600, rest % 3_600 / 60, rest % 60].map { Day.padded($0, 2) }.joined(
            separator: ":")
        let weekday = Self.days[day.weekday - 1]
        return "\(weekday), \(Day.padded(day.day, 2)) \(months[day.month - 1]) \(day.year) \(time) +0000"
    }
}
