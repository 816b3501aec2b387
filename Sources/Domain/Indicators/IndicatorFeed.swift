extension Indicator {
    /// What already recorded counts an indicator by itself.
    package enum Feed: String, CaseIterable, Sendable {
        case none, meetings, steering, technical, participations, communes, entries, counts, milestones
        case reviews

        /// On screen.
        package var label: String {
            switch self {
            case .none: "Rien\u{202f}: ses valeurs se relèvent"
            case .meetings: "Les réunions tenues"
            case .steering: "Les COPIL tenus"
            case .technical: "Les COTECH tenus"
            case .participations: "Les participations aux réunions tenues"
            case .communes: "Les communes représentées aux réunions tenues"
            case .entries: "Les avancées du journal"
            case .counts: "Ce qui se compte dans le journal"
            case .milestones: "Les étapes faites du planning"
            case .reviews: "Les revues publiées"
            }
        }

        /// What is said beside its number.
        package var warning: String? {
            switch self {
            case .participations:
                "Ce sont des participations\u{202f}: une personne venue deux fois compte deux fois."
            case .communes: "Une commune venue deux fois n’en fait pas deux\u{202f}: rien ne s’additionne."
            case .none, .meetings, .steering, .technical, .entries, .counts, .milestones, .reviews: nil
            }
        }
    }
}

/// Something recorded that an indicator counts.
package struct CountedFact: Hashable, Sendable {
    /// Where it is recorded.
    package enum Place: Hashable, Sendable {
        case meeting(ID<Meeting>)
        case entry(ID<JournalEntry>)
        case review(Quarter)
        case milestone(ID<Milestone>)
    }

    package let place: Place
    package let title: String
    /// Nil for an étape that is still to do: it counts in the whole alone.
    package let when: Horizon?
    package let number: Int
    /// INSEE codes of the communes that it names.
    package var communes: Set<String> = []
    /// How many came of each college.
    package var byCollege: [College: Int] = [:]
    /// From when on an étape was known; nil where it always was.
    package var known: Day?

    package init(place: Place, title: String, when: Horizon?, number: Int) {
        (self.place, self.title, self.when, self.number) = (place, title, when, number)
    }

    /// The day from which it counts; nil for what is still to do.
    package var day: Day? { when?.last }

    /// Whether it counts at the end of a day.
    func isRecorded(by other: Day) -> Bool { day.map { $0 <= other } ?? false }
}
