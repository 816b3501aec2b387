import Domain

/// Reads the form that adds a point to an agenda: what was typed, or the proposal that was taken.
struct AgendaItemForm {
    let dossier: Dossier
    let today: Day
    private var reader: FormerReader

    init(_ form: FormData, dossier: Dossier, today: Day) {
        self.dossier = dossier
        self.today = today
        reader = FormerReader(form)
    }

    private var form: FormData { reader.form }

    /// The point to add. Throws every fault at once; `.conflict` when what was proposed is settled since.
    func item(for meeting: Meeting) throws(Refusal) -> AgendaItem {
        guard let code = form["proposal"].unlessBlank else { return try typed() }
        let proposals = dossier.agendaProposals(for: meeting, on: today)
        guard let proposal = proposals.first(where: { $0.source.code == code }) else {
            throw .conflict(
                "Ce point est déjà à l’ordre du jour, ou a reçu sa réponse entre-temps\u{202f}: revenez à l’ordre du jour."
            )
        }
        return proposal.item
    }

    private func typed() throws(Refusal) -> AgendaItem {
        var reader = reader
        var item = AgendaItem(form["title"], owner: form["owner"])
        item.minutes = reader.number("minutes", in: 0...1_440, form["minutes"])
        item.action = dossier.actions.first { $0.id.description == form["fiche"] }?.id
        if item.title.isBlank { reader.add("title", "Donnez un intitulé à ce point.") }
        try reader.check { () throws(Refusal) in }
        return item
    }
}
