/// A dated step of a fiche, or of the life of the contract. On screen: «étape».
package struct Milestone: Versioned {
    /// Something already recorded that the étape is: it holds the date, and the étape has none of its own.
    package enum Source: Hashable, Sendable {
        case meeting(ID<Meeting>)
        case task(ID<MeetingTask>)
        /// The next date that an advance announces.
        case entry(ID<JournalEntry>)
    }

    /// That it was done, as far as one knows when.
    package enum Done: Hashable, Sendable {
        case on(Horizon)
        /// Nobody noted when: it was found done on that day.
        case seen(Day)
    }

    /// A date that it had before.
    package struct Forecast: Hashable, Sendable {
        package var due: Horizon?
        /// From when on it was known; nil where it came with the étape.
        package var known: Day?

        package init(_ due: Horizon?, known: Day? = nil) {
            (self.due, self.known) = (due, known)
        }
    }

    package var id: ID<Milestone> = .unsaved
    package var version = 1
    /// Nil for the life of the contract.
    package var action: ID<Action>?
    package var title: String
    /// With its article, for sentences that name it beside others: «l’évaluation».
    package var shortName = ""
    package var start: Horizon?
    /// Its own date; nil where it has none, or where its source holds it.
    package private(set) var due: Horizon?
    package private(set) var source: Source?
    /// From when on that date, or what it is, was known; nil where it came with the étape.
    package private(set) var dueKnown: Day?
    /// The dates that it had before, oldest first.
    package private(set) var former: [Forecast] = []
    package private(set) var done: Done?
    package private(set) var doneKnown: Day?
    /// When it took place before, for what comes back each year.
    package var past: [Horizon] = []
    package var responsibles: [ID<Organization>] = []
    /// The étapes that must be done before.
    package var waits: [ID<Milestone>] = []
    package var isYearly = false
    /// «atteint les objectifs»: its date is the forecast of the fiche.
    package var attains = false
    /// Written for the sample, not found in the documents of the contract.
    package var isInvented = false
    /// From when on it was known; nil where it came with its fiche.
    package var known: Day?

    package init(
        _ title: String, of action: ID<Action>? = nil, due: Horizon? = nil, done: Done? = nil,
        known: Day? = nil
    ) {
        (self.title, self.action, self.due, self.done, self.known) = (title, action, due, done, known)
    }

    /// As it is stored.
    package init(
        _ title: String, of action: ID<Action>?, source: Source?, due: Forecast, former: [Forecast],
        done: Done?, doneKnown: Day?
    ) {
        self.init(title, of: action, due: source == nil ? due.due : nil, done: done)
        (self.source, dueKnown, self.former, self.doneKnown) = (source, due.known, former, doneKnown)
    }
}

extension Milestone {
    /// Gives it another date of its own. What is corrected on the day it was said is no move.
    package mutating func move(to new: Horizon?, on day: Day) {
        guard source == nil, new != due else { return }
        keepFormer(on: day)
        due = new
    }

    /// Makes it something already recorded, which holds its date from then on.
    package mutating func become(_ source: Source, on day: Day) {
        guard source != self.source else { return }
        if self.source == nil { keepFormer(on: day) }
        (self.source, due, done, doneKnown, dueKnown) = (source, nil, nil, nil, day)
    }

    /// Gives it a date of its own again: that which its source held.
    package mutating func leaveSource(holding due: Horizon?, done: Done?, on day: Day) {
        guard source != nil else { return }
        (source, self.due, self.done, dueKnown) = (nil, due, done, dueKnown ?? day)
    }

    /// Says that it was done, or that it was not after all.
    package mutating func finish(_ done: Done?, on day: Day) {
        guard source == nil, done != self.done else { return }
        (self.done, doneKnown) = (done, done == nil ? nil : day)
    }

    /// When what comes back each year took place last, while nothing is planned since; nil where it waits for its date.
    package var lastYear: Horizon? {
        guard isYearly, source == nil else { return nil }
        if case .on(let when)? = done { return when }
        return done == nil && due == nil ? past.last : nil
    }

    /// What comes back each year waits for the next one.
    package mutating func renew(on day: Day) {
        guard let when = lastYear else { return }
        if done != nil { past.append(when) }
        (done, doneKnown) = (nil, nil)
        (due, dueKnown) = ((due ?? when).nextYear, day)
        former = []
    }

    private mutating func keepFormer(on day: Day) {
        let said = dueKnown ?? known
        guard said != day else { return }
        if due != nil || !former.isEmpty { former.append(Forecast(due, known: said)) }
        dueKnown = day
    }
}

extension Milestone {
    /// As a day knew it; nil where it was not known yet.
    package func known(on day: Day) -> Milestone? {
        if let known, known > day { return nil }
        var then = self
        if let doneKnown, doneKnown > day { (then.done, then.doneKnown) = (nil, nil) }
        guard let dueKnown, dueKnown > day else { return then }
        var told = former.filter { $0.known.map { $0 <= day } ?? true }
        let last = told.popLast()
        (then.source, then.due, then.dueKnown, then.former) = (nil, last?.due, last?.known, told)
        if source != nil { then.done = nil }
        return then
    }

    /// Refuses an étape without a title, one that begins after its date, one that was done in the future.
    package func validate(today: Day) throws(Refusal) {
        var faults: [Invalid] = []
        if title.isBlank { faults.append(Invalid("title", "Indiquez l’étape.")) }
        if let start, let due, due.last < start.first {
            faults.append(Invalid("due", "L’échéance précède le début."))
        }
        if case .on(let when)? = done, today < when.first {
            faults.append(Invalid("done", "Une étape réalisée ne peut être datée de l’avenir."))
        }
        if waits.contains(id), id != .unsaved {
            faults.append(Invalid("waits", "Une étape ne s’attend pas elle-même."))
        }
        if attains, action == nil {
            faults.append(Invalid("attains", "Seule l’étape d’une fiche peut en atteindre les objectifs."))
        }
        if !faults.isEmpty { throw .invalid(faults) }
    }
}

extension Milestone.Done {
    /// The last day that it may mean.
    package var last: Day {
        switch self {
        case .on(let when): when.last
        case .seen(let day): day
        }
    }

    /// «24 mai 2023», «date non connue, constatée le 7 février 2023».
    package var french: String {
        switch self {
        case .on(let when): when.spelled
        case .seen(let day): "date non connue, constatée le \(French.date(day))"
        }
    }
}
