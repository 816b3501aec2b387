import Domain
import HTML

/// What a held meeting says of the journal: the advance that it proposes, or that none is needed.
struct MeetingTelling: OfDossier, Viewed {
    let viewer: Viewer
    let dossier: Dossier
    let meeting: Meeting

    private var proposal: JournalEntry { dossier.proposedEntry(of: meeting) }
    private var isTold: Bool { dossier.entries.contains { $0.meeting == meeting.id } }

    /// Nothing for a meeting that an advance tells, or for who may not write one.
    var html: HTML {
        guard !isTold else { return .empty }
        if meeting.needsNoEntry { return .when(mayEdit, refused) }
        guard meeting.callsForEntry, viewer.may(.writeJournal(on: proposal.actions)) else { return .empty }
        return """
            <section class="telling" id="au-journal"><h2>Une avancée est prête pour le journal</h2>\
            <p>Jalon l’a écrite d’après ce qui est noté ici. Relisez-la, puis ajoutez-la telle quelle ou modifiez-la.</p>\
            <div class="telling-text"><h3>\(proposal.title)</h3><div class="prose">\(HTML.markup(proposal.text))</div>\
            \(HTML.summaryList(facts))</div><div class="form-actions">\(buttons)</div></section>
            """
    }

    private var facts: [(name: String, value: HTML)] {
        EntryShown(dossier: dossier, answers: [:]).facts(proposal).filter { $0.name != "Réunion" }
    }

    private var buttons: HTML {
        let root = Path.meeting(slug, meeting.id)
        let refusal = HTML.when(
            mayEdit,
            .postButton(
                "Ne pas en faire une avancée", action: "\(root)/sans-avancee", csrf: viewer.csrf,
                style: .quiet, values: ["choix": "non"]))
        return HTML.postButton(
            "Ajouter au journal", action: "\(root)/avancee", csrf: viewer.csrf, version: meeting.version,
            style: .secondary)
            + HTML.buttonLink(
                "Modifier avant d’ajouter", "\(Path.newEntry(slug))?reunion=\(meeting.id)", .quiet)
            + refusal
    }

    private var refused: HTML {
        """
        <section class="telling" id="au-journal"><h2>Au journal</h2>\
        <p>Il a été choisi de ne pas faire d’avancée de cette réunion.</p><div class="form-actions">\
        \(HTML.postButton(
            "Proposer de nouveau une avancée", action: "\(Path.meeting(slug, meeting.id))/sans-avancee",
            csrf: viewer.csrf, style: .quiet, values: ["choix": "oui"]))</div></section>
        """
    }
}
