/// What somebody who is convened answers.
package struct ConvocationAnswer: Hashable, Sendable {
    /// Comes, does not, or sends somebody.
    package enum Choice: String, CaseIterable, Sendable {
        case coming, excused, represented

        /// On screen, in the first person.
        package var label: String {
            switch self {
            case .coming: "Je serai là"
            case .excused: "Je ne pourrai pas venir"
            case .represented: "J’enverrai quelqu’un à ma place"
            }
        }
    }

    /// Nil until it is said.
    package var choice: Choice?
    /// Who stands in.
    package var representative: String

    package init(_ choice: Choice?, representedBy representative: String = "") {
        (self.choice, self.representative) = (choice, representative)
    }

    /// Refuses an answer that says nothing, or that sends nobody.
    package func validate() throws(Refusal) {
        var faults: [Invalid] = []
        if choice == nil { faults.append(Invalid("choice", "Dites si vous viendrez.")) }
        if choice == .represented, representative.isBlank {
            faults.append(Invalid("representative", "Écrivez le nom de la personne qui vous représentera."))
        }
        if representative.count > 120 {
            faults.append(Invalid("representative", "Écrivez 120\u{a0}caractères au plus."))
        }
        if !faults.isEmpty { throw .invalid(faults) }
    }
}

extension Attendance {
    /// Takes an answer to the convocation: who comes is awaited still.
    package mutating func answer(_ answer: ConvocationAnswer, at moment: Moment) {
        switch answer.choice {
        case .coming: mark(.expected, representedBy: "")
        case .excused: mark(.excused, representedBy: "")
        case .represented: mark(.represented, representedBy: answer.representative)
        case nil: return
        }
        answeredAt = moment
    }

    /// Whether one said that one would come, and has not been seen yet.
    package var hasSaidToCome: Bool { presence == .expected && answeredAt != nil }
}

extension Meeting {
    /// Until when an answer may be given and changed: its hour, else the end of its last day.
    package var answersEnd: Moment {
        if case .day(let day) = when, let time { return Moment(day, time) }
        return Moment(when.last.adding(days: 1), TimeOfDay(clamping: 0, 0))
    }

    /// By which day an answer is asked: a week before; the day before where the convocation goes out later than that;
    /// nil without a day, or once it has come.
    package func answerBefore(sent: Day) -> Day? {
        guard case .day(let held) = when, sent < held else { return nil }
        let week = held.adding(days: -7)
        return sent < week ? week : held.adding(days: -1)
    }
}
