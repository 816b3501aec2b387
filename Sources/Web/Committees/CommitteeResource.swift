import Domain
import HTML
import Storage

/// The pages that write an instance.
struct CommitteeResource: KeptResource {
    let addresses = ResourceAddresses("/cls/{slug}/instances", new: "nouvelle")
    let section = Section.committees

    func context(_ visit: MemberVisit) async throws -> Dossier { try await visit.dossier(.committeePages) }

    func above(_ dossier: Dossier) -> [Link] { [Link("Instances", Path.committees(dossier.slug))] }

    func words(_ committee: Committee) -> ResourceWords {
        ResourceWords(
            new: "Nouvelle instance", edit: "Modifier l’instance", remove: "Supprimer l’instance\u{202f}?",
            crumb: committee.name, andNext: "Enregistrer et suivante")
    }

    let kept: Kept = \.$committees

    func blank(_ visit: MemberVisit, in dossier: Dossier) -> Committee { Committee(.workingGroup, "") }

    func questions(_ committee: Committee, in dossier: Dossier, for visit: MemberVisit) -> Form<Committee> {
        Committee.form(Committee.Choices(dossier))
    }

    func dress(_ form: inout EditForm<Committee>, in dossier: Dossier, for visit: MemberVisit) {
        if form.version != nil { form.kicker = "\(form.stored.name)" }
        form.width = .wide
    }

    func write(_ typed: Typed, _ visit: MemberVisit, in dossier: Dossier) async throws -> String {
        let id = try await visit.store.save(
            typed.value, adding: typed.newcomers, in: dossier.slug, by: visit.signature)
        return Path.committee(dossier.slug, id)
    }

    func takes(_ committee: Committee, in dossier: Dossier) -> [String] {
        let meetings = dossier.meetings(of: committee)
        var takes = ["l’instance «\u{202f}\(committee.name)\u{202f}»"]
        if !committee.seats.isEmpty {
            takes.append("sa composition\u{202f}: \(French.count(committee.seats.count, "siège"))")
        }
        if let rule = committee.rule { takes.append("la veille de son rythme\u{202f}: \(rule)") }
        if !meetings.isEmpty {
            takes.append(
                "le lien de \(French.count(meetings.count, "réunion")) avec elle\u{202f}; "
                    + "\(French.noun(meetings.count, "la réunion reste", "les réunions restent"))")
        }
        return takes
    }

    var removing: Removing { Store.removeCommittee }
}
