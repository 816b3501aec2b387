/// Who writes a message or receives it.
package struct MailAddress: Hashable, Sendable {
    /// As one reads it; may be empty.
    package let name: String
    /// «cls@exemple.fr».
    package let mailbox: String

    package init(_ name: String, _ mailbox: String) {
        self.name = name
        self.mailbox = mailbox
    }

    /// What stands after the @.
    var domain: Substring { mailbox.drop { $0 != "@" }.dropFirst() }
}

/// A message as the machine's mail takes it (RFC 5322, MIME): one recipient, a text and the same as HTML.
///
/// Lines end with a line feed, as a sendmail-compatible command expects on its standard input.
package struct MailMessage: Hashable, Sendable {
    private let sender: MailAddress
    private let recipient: MailAddress
    /// One line.
    package var subject = ""
    /// Before the @ of the Message-ID; the same at every try.
    package var key = ""
    package var date = UTCTime(seconds: 0)
    /// Where answers go; nil for the sender.
    package var replyTo: String?
    /// «melun-val-de-seine-2021» and its name; nil for a letter of no list.
    package var list: MailList?
    package var text = ""
    /// A whole HTML document.
    package var html = ""

    /// Who writes, the contract and the address of the instance; and to whom.
    package init(from sender: MailAddress, to recipient: MailAddress) {
        (self.sender, self.recipient) = (sender, recipient)
    }

    /// «<key@domain>».
    package var identifier: String { "<\(key)@\(sender.domain)>" }

    /// Headers, an empty line, and the two parts.
    package var written: String {
        let boundary = "=_\(key)"
        return headers(boundary) + "\n" + part("text/plain", text, boundary)
            + part("text/html", html, boundary)
            + "--\(boundary)--\n"
    }

    private func headers(_ boundary: String) -> String {
        var lines = [
            MailHeader.address("From", sender), MailHeader.address("To", recipient),
            MailHeader.line("Subject", MailHeader.onOneLine(subject)),
            MailHeader.raw("Date", [date.mail]), MailHeader.raw("Message-ID", [identifier]),
        ]
        if let replyTo { lines.append(MailHeader.raw("Reply-To", [replyTo])) }
        if let list { lines += list.headers(sender) }
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

    fileprivate func headers(_ sender: MailAddress) -> [String] {
        [
            MailHeader.raw("List-Id", ["<\(slug).revues.\(sender.domain)>"]),
            MailHeader.raw(
                "List-Unsubscribe",
                ["<\(leaveAddress)>,", "<mailto:\(sender.mailbox)?subject=Desabonnement%20\(leaveKey)>"]),
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click\n",
        ]
    }
}
