import Testing

@testable import Formats

/// The bytes of a message, against what the standards say.
@Suite struct MailMessageTests {
    private func message(to name: String = "Aline Bertin") -> MailMessage {
        var message = MailMessage(
            from: MailAddress("CLS de Melun", "cls@melun.example"),
            to: MailAddress(name, "aline.bertin@cpam.example"))
        (message.subject, message.key) = ("Revue 2023-T1", "abc123")
        message.date = UTCTime(seconds: 1_678_089_600)
        (message.text, message.html) = ("Bonjour\n", "<p>Bonjour</p>\n")
        return message
    }

    @Test func `a message is these bytes`() {
        var message = self.message()
        message.list = MailList(
            "melun-2021", name: "CLS", leaveAddress: "https://jalon.example/desabonnement/t",
            leaveKey: "abc123")
        message.replyTo = "coordination@melun.example"
        #expect(
            message.written == """
                From: "CLS de Melun" <cls@melun.example>
                To: "Aline Bertin" <aline.bertin@cpam.example>
                Subject: Revue 2023-T1
                Date: Mon, 06 Mar 2023 08:00:00 +0000
                Message-ID: <abc123@melun.example>
                Reply-To: coordination@melun.example
                List-Id: <melun-2021.revues.melun.example>
                List-Unsubscribe: <https://jalon.example/desabonnement/t>,
                 <mailto:cls@melun.example?subject=Desabonnement%20abc123>
                List-Unsubscribe-Post: List-Unsubscribe=One-Click
                Auto-Submitted: auto-generated
                Content-Language: fr
                MIME-Version: 1.0
                Content-Type: multipart/alternative;
                 boundary="=_abc123"

                --=_abc123
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                Bonjour

                --=_abc123
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                <p>Bonjour</p>

                --=_abc123--

                """)
    }

    @Test func `words that are not ASCII are encoded and folded between characters`() {
        var message = self.message(to: "Élodie Ménard")
        message.subject =
            "CLS de Melun\u{202f}: revue trimestrielle de l’été à l’arrière-saison, à Mée-sur-Seine"
        #expect(
            message.written.contains("To: =?utf-8?q?=C3=89lodie_M=C3=A9nard?= <aline.bertin@cpam.example>\n"))
        #expect(
            message.written.contains(
                """
                Subject: =?utf-8?q?CLS_de_Melun=E2=80=AF=3A_revue_trimestrielle_de_l?=
                 =?utf-8?q?=E2=80=99=C3=A9t=C3=A9_=C3=A0_l=E2=80=99arri=C3=A8re=2Dsaison?=
                 =?utf-8?q?=2C_=C3=A0_M=C3=A9e=2Dsur=2DSeine?=

                """))
        for line in message.written.split(separator: "\n") { #expect(line.utf8.count <= 78, "\(line)") }
    }

    @Test(arguments: [
        "Eve\r\nBcc: victime@ailleurs.example", "Eve\nBcc: victime@ailleurs.example",
        "Eve\u{2028}Bcc: x@y.example",
        "Eve\" <autre@ailleurs.example>, \"x", "=?utf-8?q?x=0ABcc:_x?=", "Eve\u{0}\u{1b}",
    ])
    func `a hostile name or subject makes no header`(hostile: String) throws {
        var message = self.message(to: hostile)
        message.subject = hostile
        let head = try #require(message.written.split(separator: "\n\n").first)
        let names = head.split(separator: "\n").filter { $0.first != " " }.map { $0.prefix { $0 != ":" } }
        #expect(
            names == [
                "From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "Content-Language",
                "MIME-Version",
                "Content-Type",
            ])
        #expect(head.utf8.allSatisfy { $0 == 0x0a || (0x20..<0x7f).contains($0) })
        let to = head.split(separator: "\n").filter { $0.hasPrefix("To:") }.joined()
        #expect(
            to.hasSuffix("<aline.bertin@cpam.example>") || head.contains("\n <aline.bertin@cpam.example>"))
    }

    @Test func `quoted-printable keeps lines short, dots and trailing spaces whole`() {
        #expect(QuotedPrintable.encoded("é=\n.\nFrom ici\nfin ") == "=C3=A9=3D\n=2E\n=46rom ici\nfin=20\n")
        let long = String(repeating: "é", count: 40)
        for line in QuotedPrintable.encoded(long + "\n" + String(repeating: "a", count: 400)).split(
            separator: "\n")
        {
            #expect(line.utf8.count <= 76)
        }
        let exact = String(repeating: "a", count: 76)
        #expect(QuotedPrintable.encoded(exact) == exact + "\n")
        #expect(QuotedPrintable.encoded(exact + "a") == "\(exact.dropLast())=\naa\n")
    }
}
