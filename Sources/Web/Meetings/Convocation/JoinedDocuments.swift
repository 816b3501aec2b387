import Domain
import HTML
import Storage

extension Meeting {
    /// What is joined to the convocation.
    static func documentsForm(_ slug: String) -> Form<Meeting> {
        Form(
            [
                .documents(
                    "documents", "Documents joints", \.documents, of: slug, most: 10,
                    hint: """
                        PDF ou fichier bureautique, 10\u{a0}Mo au plus chacun, 30\u{a0}Mo en un envoi. Qui a le lien de la \
                        convocation les lit\u{202f}: n’y mettez rien que les personnes conviées ne doivent voir.
                        """)
            ], rule: { meeting throws(Refusal) in try meeting.validateDocuments() })
    }
}

/// The documents of a convocation, in the pages of who reads them.
struct JoinedDocuments {
    let documents: [Attachment]
    /// Where each is read, by its rank from 1.
    let address: (Int, Attachment) -> String

    /// Their titles, each a link that says its format.
    var lines: HTML {
        .lines(
            documents.enumerated().map { rank, document in
                let kind = document.file.split(separator: ".").last.map { $0.uppercased() } ?? ""
                return "\(HTML.link("\(document.title) (\(kind))", address(rank + 1, document)))"
            })
    }
}
