import Domain
import Formats
import HTML

/// The convocation of a meeting: its documents, the message ready to copy, to whom it goes, and when it went.
struct ConvocationPage: OfDossier, ShownPage, Viewed {
    let viewer: Viewer
    let dossier: Dossier
    let convocation: Convocation
    /// The day that was typed when it was refused, and why.
    var typed: String?
    var errors = FieldErrors()

    private var meeting: Meeting { convocation.meeting }
    private var path: String { Path.convocation(slug, meeting.id) }

    var page: Page {
        Page(
            "Convocation", kicker: "\(meeting.name) · \(meeting.when.french)\(meeting.hours)",
            breadcrumb: above(.meetings(slug), .meeting(slug, meeting)), tags: state,
            actions: HTML.buttonLink("Convocation en PDF", "\(path).pdf", .primary),
            tabs: .meetingTabs(slug, meeting.id, at: .convocation), errors: errors,
            content: warning + files + joined + .when(mayEdit, sending + answers + message + people))
    }

    private var state: HTML {
        meeting.convenedOn.map { HTML.tag("Envoyée le \(French.date($0))", .green) }
            ?? HTML.tag("Pas encore envoyée", .grey)
    }

    private var hasDay: Bool {
        if case .day = meeting.when { true } else { false }
    }

    private var warning: HTML {
        let missing = [
            hasDay ? nil : "le jour", meeting.time == nil ? "l’heure" : nil,
            meeting.place.isBlank && meeting.link.isBlank ? "le lieu ou l’adresse à distance" : nil,
            meeting.agenda.isEmpty ? "l’ordre du jour" : nil,
        ].compactMap(\.self)
        guard !missing.isEmpty, meeting.state == .planned, mayEdit else { return .empty }
        return HTML.callout(
            .warning, "Il manque encore \(French.list(missing))",
            "<p>La convocation peut partir ainsi\u{202f}; ceux qui la reçoivent le demanderont.</p>")
    }

    private var files: HTML {
        let calendar = meeting.state == .cancelled ? "Annulation" : "Invitation"
        let links = [
            ("Convocation en PDF", "\(path).pdf"), ("Convocation en Word, à retoucher", "\(path).docx"),
            ("Convocation en OpenDocument, à retoucher", "\(path).odt"),
            ("Version publique, sans nom, en PDF", "\(path).pdf\(Audience.public.query)"),
            ("\(calendar) pour les calendriers (.ics)", Path.meetingFile(slug, meeting.id)),
        ]
        return .section("À joindre", .lines(links.prefix(hasDay ? 5 : 4).map(HTML.link)))
    }

    /// What is joined, and where it is chosen.
    private var joined: HTML {
        let documents = meeting.documents
        if documents.isEmpty, !mayEdit { return .empty }
        let none = HTML.soft("Aucun document n’est joint.")
        let shown =
            documents.isEmpty
            ? none : JoinedDocuments(documents: documents) { Path.file(slug, $1.file) }.lines
        let choose = HTML.when(
            mayEdit,
            "<p>\(HTML.buttonLink("Choisir les documents joints", Path.convocationDocuments(slug, meeting.id)))</p>"
        )
        let reading = HTML.when(
            mayEdit && !documents.isEmpty && convocation.answerLink == nil,
            .soft(
                "La lettre et le message les nomment. Ouvrez les réponses par lien, plus bas\u{202f}: ceux qui sont conviés les y liront\u{202f}; sinon, joignez-les au message."
            ))
        return HTML.section("Documents joints", shown + reading + choose, id: "documents")
    }

    private var sending: HTML {
        let day = typed ?? French.date(meeting.convenedOn ?? viewer.today)
        let form = HTML.form(action: path, csrf: viewer.csrf, version: nil, isDraft: false) {
            Field(
                "convened", "Jour de l’envoi", hint: "Vide\u{202f}: elle n’est pas encore partie.",
                errors: errors
            ).text(day, width: .short)
                + HTML.formActions(
                    HTML.button(
                        meeting.convenedOn == nil ? "Marquer comme convoquée" : "Corriger le jour d’envoi",
                        .secondary))
        }
        return .section("Envoi", form)
    }

    /// The link by which those convened answer, and what they have answered.
    private var answers: HTML {
        guard meeting.state == .planned else { return .empty }
        let rows = meeting.attendance.filter { $0.answeredAt != nil }
        let counts = [
            (rows.count { $0.presence == .expected || $0.presence == .present }, "viendra", "viendront"),
            (rows.count { $0.presence == .represented }, "sera représentée", "seront représentées"),
            (rows.count { $0.presence == .excused }, "est excusée", "sont excusées"),
        ].filter { $0.0 > 0 }.map { "\(French.count($0.0, "personne")) \(French.noun($0.0, $0.1, $0.2))" }
        let told = HTML.when(!counts.isEmpty, "<p>\(French.capitalized(French.list(counts))).</p>")
        guard let link = convocation.answerLink else {
            let open = HTML.postButton(
                "Ouvrir les réponses par lien", action: "\(path)/reponses", csrf: viewer.csrf,
                style: .secondary)
            return HTML.section(
                "Réponses",
                """
                \(told)<p>Chacun répond sans compte, par son nom\u{202f}: le lien et son QR code entrent dans le message et dans la \
                lettre, les réponses dans l’émargement.</p>\(open)
                """, id: "reponses")
        }
        let close = HTML.postButton(
            "Clore les réponses par lien", action: "\(path)/reponses/cloture", csrf: viewer.csrf,
            style: .quiet)
        return HTML.section(
            "Réponses",
            """
            \(told)\(Field("answers", "Adresse où répondre").text(link, width: .full))\
            <p>Elle est dans le message et, avec son QR code, dans la lettre. Les réponses se lisent dans \
            \(HTML.link("l’émargement", Path.attendance(slug, meeting.id))).</p>\(close)
            """, id: "reponses")
    }

    /// The message in fields to copy from; a link opens it in the mail software.
    private var message: HTML {
        let addresses = convocation.addressees.map(\.email)
        let open = HTML.when(
            !addresses.isEmpty,
            "<p>\(HTML.externalLink("Ouvrir dans la messagerie, destinataires cachés", mail(addresses)))</p>")
        return """
            <section><h2>Message</h2><div class="form">\
            \(Field("subject", "Objet").text(convocation.subject, width: .full))\
            \(Field("body", "Texte").textarea(convocation.body, rows: 22))\
            \(Field("addressees", "Destinataires, en copie cachée").textarea(addresses.joined(separator: ", "), rows: 5))\
            </div>\(open)</section>
            """
    }

    /// A name, with where a letter reaches it.
    private func letter(_ one: Convocation.Unreached) -> HTML {
        "\([one.name, one.address.inOneLine].filter { !$0.isEmpty }.joined(separator: ", "))"
    }

    /// Most mail software cuts an address beyond two thousand letters: a text too long is left to be copied.
    private func mail(_ addresses: [String]) -> String {
        func encoded(_ text: String) -> String {
            Percent.encoded(text.replacing("\n", with: "\r\n")).replacing("/", with: "%2F")
        }
        let bare =
            "mailto:?bcc=\(encoded(addresses.joined(separator: ",")))&subject=\(encoded(convocation.subject))"
        let whole = "\(bare)&body=\(encoded(convocation.body))"
        return whole.utf8.count <= 2_000 ? whole : bare
    }

    private var people: HTML {
        guard !convocation.rows.isEmpty else {
            let link = convocation.committee.map {
                HTML.buttonLink("Noter qui siège", Path.editCommittee(slug, $0.id))
            }
            return HTML.emptyState(
                "Personne n’est encore convié",
                purpose:
                    "Les sièges de l’instance, ou les personnes attendues à l’émargement, disent à qui la convocation s’adresse.",
                action: link ?? .empty)
        }
        let missing = HTML.when(
            !convocation.unreached.isEmpty,
            .callout(
                .info, "Sans adresse électronique",
                "<p>À prévenir autrement\u{202f}:</p>\(HTML.list(convocation.unreached.map(letter)))"))
        let counts = College.allCases.compactMap { college -> String? in
            let count = convocation.rows.count { $0.college == college }
            return count == 0 ? nil : "\(college.label)\u{202f}: \(count)"
        }
        return .section(
            "Conviés \(HTML.count(convocation.rows.count, "personne ou structure", "personnes et structures"))",
            "<p>\(counts.joined(separator: " · "))</p>\(missing)")
    }
}
