extension Indicator {
    /// What already recorded counts an indicator by itself.
    package enum Feed: String, CaseIterable, Sendable {
        case none, meetings, steering, technical, participations, communes, entries, counts, reviews

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
            case .reviews: "Les revues publiées"
            }
        }

        /// What is said beside its number.
        package var warning: String? {
            switch self {
            case .participations:
                "Ce sont des participations\u{202f}: une personne venue deux fois compte deux fois."
            case .communes: "Une commune venue deux fois n’en fait pas deux\u{202f}: rien ne s’additionne."
            case .none, .meetings, .steering, .technical, .entries, .counts, .reviews: nil
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
    }

    package let place: Place
    package let title: String
    package let when: Horizon
    package let number: Int
    /// INSEE codes of the communes that it names.
    package var communes: Set<String> = []
    /// How many came of each college.
    package var byCollege: [College: Int] = [:]

    package init(place: Place, title: String, when: Horizon, number: Int) {
        (self.place, self.title, self.when, self.number) = (place, title, when, number)
    }

    /// The day from which it counts.
    package var day: Day { when.last }
}

extension Dossier {
    /// What an indicator counts of what is recorded, oldest first.
    package func counted(by indicator: Indicator) -> [CountedFact] {
        switch indicator.feed {
        case .none: return []
        case .meetings: return meetings(of: indicator).map { CountedFact($0, 1) }
        case .steering, .technical:
            let kind = indicator.feed == .steering ? Meeting.Kind.steering : .technical
            return meetings.filter { $0.state == .held && $0.kind == kind }.map { CountedFact($0, 1) }
        case .participations: return participations(of: indicator)
        case .communes: return representations(of: indicator)
        case .entries:
            let words = French.folded(indicator.feedWords)
            return entries(of: indicator).filter {
                words.isEmpty || French.folded($0.title).contains(words)
            }.map { CountedFact($0, 1) }
        case .counts:
            let words = French.folded(indicator.feedWords)
            return entries(of: indicator).compactMap { entry in
                let own = entry.counts.filter { French.folded($0.label) == words }
                return own.isEmpty ? nil : CountedFact(entry, own.reduce(0) { $0 + $1.number })
            }
        case .reviews:
            return periods.closings.sorted { $0.key < $1.key }.map { quarter, day in
                CountedFact(
                    place: .review(quarter), title: "Revue \(quarter.code)", when: .day(day), number: 1)
            }
        }
    }

    private func concerns(_ actions: [ID<Action>], _ indicator: Indicator) -> Bool {
        switch indicator.subject {
        case .contract: true
        case .axis(let axis): actions.contains { self.$actions[$0]?.axis == axis }
        case .action(let id): actions.contains(id)
        }
    }

    /// The meetings held on its fiche or its axis; a COPIL or a COTECH that looks at it is none of its own.
    private func meetings(of indicator: Indicator) -> [Meeting] {
        meetings.filter { meeting in
            guard meeting.state == .held, concerns(meeting.actions, indicator) else { return false }
            switch meeting.kind {
            case .steering, .technical: return indicator.subject == .contract
            case .workingGroup, .information, .external: return true
            }
        }
    }

    /// Those whose émargement counts: of the contract, its own instances.
    private func sittings(of indicator: Indicator) -> [Meeting] {
        guard indicator.subject == .contract else { return meetings(of: indicator) }
        return meetings.filter { $0.state == .held && ($0.kind == .steering || $0.kind == .technical) }
    }

    private func entries(of indicator: Indicator) -> [JournalEntry] {
        entries.filter { concerns($0.actions, indicator) }
    }

    /// People that came, meeting by meeting: whoever came twice counts twice.
    private func participations(of indicator: Indicator) -> [CountedFact] {
        sittings(of: indicator).compactMap { meeting in
            let totals = meeting.attendanceTotals
            guard totals.participants > 0 else { return nil }
            var fact = CountedFact(meeting, totals.participants)
            fact.byCollege = totals.byCollege
            return fact
        }
    }

    private func representations(of indicator: Indicator) -> [CountedFact] {
        sittings(of: indicator).compactMap { meeting in
            let communes = meeting.attendanceTotals.communes
            guard !communes.isEmpty else { return nil }
            var fact = CountedFact(meeting, communes.count)
            fact.communes = communes
            return fact
        }
    }
}

extension CountedFact {
    fileprivate init(_ meeting: Meeting, _ number: Int) {
        self.init(place: .meeting(meeting.id), title: meeting.name, when: meeting.when, number: number)
    }

    fileprivate init(_ entry: JournalEntry, _ number: Int) {
        self.init(place: .entry(entry.id), title: entry.title, when: entry.when, number: number)
    }
}
