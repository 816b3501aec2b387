import Domain
import Storage

/// Reads the form of an instance. Names that the directory lacks are gathered, for the store to add first.
struct CommitteeForm {
    static let seatColumns = ["structure", "person", "college", "duty", "since", "until"]

    let dossier: Dossier
    private var reader: FormReader
    private var names: DirectoryNames

    init(_ form: FormData, dossier: Dossier) {
        self.dossier = dossier
        reader = FormReader(form)
        names = DirectoryNames(dossier)
    }

    private var form: FormData { reader.form }

    /// Structures and people that the form names and that the directory lacks.
    var newcomers: Newcomers { names.newcomers }

    /// What was typed, over what was; throws every fault at once.
    mutating func committee(of former: Committee) throws(Refusal) -> Committee {
        var committee = former
        committee.name = form["name"]
        if let kind = Committee.Kind(rawValue: form["kind"]) {
            committee.kind = kind
        } else {
            reader.add("kind", "Choisissez le type d’instance.")
        }
        committee.leader = names.organization(form["leader"], orNew: .partners)
        committee.duties = form["duties"].split(separator: "\n").map(String.init).filter { !$0.isBlank }
        committee.composition = form["composition"]
        committee.article = dossier.articles.first { $0.id.description == form["article"] }?.id
        committee.everyMonths = reader.number("everyMonths")
        let ticked = Set(form.all("actions"))
        let chosen = dossier.actions.map(\.id).filter { ticked.contains($0.description) }
        committee.actions =
            committee.actions.filter(chosen.contains) + chosen.filter { !committee.actions.contains($0) }
        committee.seats = form.rows("seats", Self.seatColumns).enumerated().map { seat($0, $1) }
        // Who is new has no id before the store gives one: the rule of the domain would miss it.
        let isKnown = newcomers.isEmpty
        try reader.check { [committee] () throws(Refusal) in
            var checked = committee
            if !isKnown { checked.seats = [] }
            try checked.validate()
        }
        return committee
    }

    private mutating func seat(_ index: Int, _ cells: [String]) -> Seat {
        let name = "seats.\(index)"
        let (structure, person) = (cells[0], cells[1])
        if structure.isBlank, person.isBlank {
            reader.add("\(name).structure", "Indiquez la structure ou la personne qui siège.")
        }
        let known = names.organization(structure).flatMap { id in
            dossier.organizations.first { $0.id == id }
        }
        let college = College(rawValue: cells[2]) ?? known?.college ?? .partners
        var seat = Seat(
            Seat.Duty(rawValue: cells[3]) ?? .member, college,
            organization: names.organization(structure, orNew: college),
            person: names.person(person, at: structure, orNew: ""))
        seat.since = reader.horizon("\(name).since")
        seat.until = reader.horizon("\(name).until")
        if let since = seat.since, let until = seat.until, until.last < since.first {
            reader.add("\(name).until", "La fin précède le début.")
        }
        return seat
    }

    /// What an instance says, as the form asks it.
    static func answers(of committee: Committee, in dossier: Dossier) -> FormData {
        let structures = dossier.organizationsByID
        let people = dossier.peopleByID
        var answers: [(name: String, value: String)] = [
            ("kind", committee.kind.rawValue), ("name", committee.name),
            ("duties", committee.duties.joined(separator: "\n")),
            ("composition", committee.composition),
            ("article", committee.article?.description ?? ""),
            ("everyMonths", committee.everyMonths.map(String.init) ?? ""),
            ("leader", committee.leader.flatMap { structures[$0]?.name } ?? ""),
        ]
        answers.add("actions", committee.actions.map(\.description))
        answers.add(
            "seats", seatColumns,
            rows: committee.seats.map { seat in
                [
                    seat.organization.flatMap { structures[$0]?.name } ?? "",
                    seat.person.flatMap { people[$0]?.fullName } ?? "", seat.college.rawValue,
                    seat.duty.rawValue, seat.since?.french ?? "", seat.until?.french ?? "",
                ]
            })
        return FormData(saying: answers)
    }
}
