import Domain
import HTML
import Storage

extension DecisionPart {
    /// Its piece of the address.
    var address: String {
        switch self {
        case .contribution: "apports"
        case .conclusion: "conclusions"
        case .decision: "decisions"
        case .task: "taches"
        }
    }

    /// Those that have an identity, hence an address each: an apport is written with the others.
    static let addressed: [DecisionPart] = [.conclusion, .decision, .task]
}

/// The form of one thing that a meeting left: the questions of its row, asked of the meeting as it is stored.
struct DecisionPartForm {
    let part: DecisionPart
    let dossier: Dossier
    /// With a new row at the end, where one is added.
    let meeting: Meeting
    let index: Int
    let isNew: Bool

    /// A row to add.
    init(adding part: DecisionPart, to meeting: Meeting, of dossier: Dossier) {
        var meeting = meeting
        switch part {
        case .contribution: meeting.contributions.append(Contribution(""))
        case .conclusion: meeting.conclusions.append(Conclusion(""))
        case .decision: meeting.decisions.append(Decision(""))
        case .task: meeting.tasks.append(MeetingTask(""))
        }
        (self.part, self.dossier, self.meeting) = (part, dossier, meeting)
        (index, isNew) = (meeting.texts(part).count - 1, true)
    }

    /// A row by its id, as the address says it.
    init(_ part: DecisionPart, _ row: String, of meeting: Meeting, _ dossier: Dossier) throws(Refusal) {
        let ids: [String] =
            switch part {
            case .contribution: []
            case .conclusion: meeting.conclusions.map(\.id.description)
            case .decision: meeting.decisions.map(\.id.description)
            case .task: meeting.tasks.map(\.id.description)
            }
        guard let index = ids.firstIndex(of: row) else { throw .notFound }
        (self.part, self.dossier, self.meeting) = (part, dossier, meeting)
        (self.index, isNew) = (index, false)
    }

    /// The page of it.
    func page(for visit: MemberVisit) -> EditForm<Meeting> {
        let (slug, back) = (dossier.slug, Path.meetingDecisions(dossier.slug, meeting.id))
        let text = Markup(meeting.texts(part)[index]).plainText.shortened(60)
        let action =
            isNew
            ? Path.addDecisionPart(slug, meeting.id, part)
            : Path.decisionPart(slug, meeting.id, part, rowID)
        return EditForm(
            contract: dossier.contract, section: .meetings,
            title: isNew ? "Ajouter \(part.label)" : "Modifier \(part.label)\u{202f}: \(text)",
            breadcrumb: visit.viewer.breadcrumb(
                dossier.contract, .meetings(slug), .meeting(slug, meeting), Link("Suites", back)),
            action: action, back: back, form: form(on: visit.today), stored: meeting,
            version: isNew ? nil : meeting.version, kicker: "\(meeting.name) · \(meeting.when.french)",
            aside: .when(!isNew, removal(visit)))
    }

    /// What is written once, however often it is sent: nothing for a row that is changed.
    func words(of meeting: Meeting) -> [String] {
        isNew ? [part.rawValue, meeting.texts(part)[index]] : []
    }

    private var rowID: String {
        switch part {
        case .contribution: ""
        case .conclusion: meeting.conclusions[index].id.description
        case .decision: meeting.decisions[index].id.description
        case .task: meeting.tasks[index].id.description
        }
    }

    private func form(on today: Day) -> Form<Meeting> {
        let choices = DecisionChoices(dossier, meeting)
        let row = "\(part == .task ? "tasks" : part.address).\(index)."
        return Form(
            questions(choices),
            rule: { meeting throws(Refusal) in
                do throws(Refusal) {
                    try meeting.validate(today: today, among: choices.committees)
                } catch {
                    throw error.within(row)
                }
            })
    }

    private func questions(_ choices: DecisionChoices) -> [Question<Meeting>] {
        let index = index
        return switch part {
        case .contribution: []
        case .conclusion: Conclusion.questions(choices).map { $0.of(\.conclusions[index]) }
        case .decision: Decision.questions(choices).map { $0.of(\.decisions[index]) }
        case .task: MeetingTask.questions(choices).map { $0.of(\.tasks[index]) }
        }
    }

    private func removal(_ visit: MemberVisit) -> HTML {
        HTML.postButton(
            "Retirer", action: "\(Path.decisionPart(dossier.slug, meeting.id, part, rowID))/suppression",
            csrf: visit.csrf, version: meeting.version, style: .quiet, about: "de la réunion")
    }
}
