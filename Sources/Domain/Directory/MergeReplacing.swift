/// One id in the place of another.
struct Swap<Entity> {
    let old: ID<Entity>
    let new: ID<Entity>

    func callAsFunction(_ id: inout ID<Entity>?) { if id == old { id = new } }

    /// Once alone, where it stood first.
    func callAsFunction(_ ids: inout [ID<Entity>]) {
        guard ids.contains(old) else { return }
        var seen: Set<ID<Entity>> = []
        ids = ids.map { $0 == old ? new : $0 }.filter { seen.insert($0).inserted }
    }
}

extension Merge {
    mutating func replace(_ swap: Swap<Organization>) {
        for index in after.people.indices
        where after.people[index].roles.contains(where: { $0.organization == swap.old }) {
            for rank in after.people[index].roles.indices
            where after.people[index].roles[rank].organization == swap.old {
                after.people[index].roles[rank].organization = swap.new
            }
            after.people[index].gatherRoles(in: swap.new)
        }
        for index in after.actions.indices {
            let wasPartner = after.actions[index].partners.contains(swap.old)
            swap(&after.actions[index].pilot)
            swap(&after.actions[index].partners)
            if wasPartner, after.actions[index].pilot == swap.new {
                after.actions[index].partners.removeAll { $0 == swap.new }
            }
        }
        for index in after.committees.indices {
            swap(&after.committees[index].leader)
            for rank in after.committees[index].seats.indices {
                swap(&after.committees[index].seats[rank].organization)
            }
            after.committees[index].gatherSeats { $0.organization == swap.new }
        }
        for index in after.entries.indices { swap(&after.entries[index].organizations) }
        for index in after.milestones.indices { swap(&after.milestones[index].responsibles) }
        for index in after.meetings.indices { replace(swap, at: index) }
    }

    private mutating func replace(_ swap: Swap<Organization>, at index: Int) {
        for row in after.meetings[index].attendance.indices {
            swap(&after.meetings[index].attendance[row].organization)
        }
        for row in after.meetings[index].contributions.indices {
            swap(&after.meetings[index].contributions[row].organization)
        }
        for row in after.meetings[index].conclusions.indices {
            swap(&after.meetings[index].conclusions[row].organization)
        }
        for row in after.meetings[index].tasks.indices {
            swap(&after.meetings[index].tasks[row].organization)
        }
    }

    mutating func replace(_ swap: Swap<Person>) {
        for index in after.organizations.indices { swap(&after.organizations[index].contact) }
        for index in after.actions.indices {
            swap(&after.actions[index].contact)
            swap(&after.actions[index].referent)
        }
        for index in after.committees.indices {
            for rank in after.committees[index].seats.indices {
                swap(&after.committees[index].seats[rank].person)
            }
            after.committees[index].gatherSeats { $0.person == swap.new }
        }
        for index in after.meetings.indices {
            for row in after.meetings[index].tasks.indices { swap(&after.meetings[index].tasks[row].owner) }
            gatherAttendance(swap, at: index)
        }
    }

    /// One person stands once at a meeting: of two rows the one that counts stays, else the one kept already.
    private mutating func gatherAttendance(_ swap: Swap<Person>, at index: Int) {
        var rows = after.meetings[index].attendance
        guard let gone = rows.firstIndex(where: { $0.person == swap.old }) else { return }
        if let own = rows.firstIndex(where: { $0.person == swap.new }) {
            let weaker = rows[gone].weight > rows[own].weight ? own : gone
            removedAttendance.append(rows[weaker])
            rows.remove(at: weaker)
        }
        for row in rows.indices { swap(&rows[row].person) }
        after.meetings[index].attendance = rows
    }
}

extension Attendance {
    /// How much a row tells.
    fileprivate var weight: Int {
        switch presence {
        case .present: 4
        case .represented: 3
        case .excused: 2
        case .absent: 1
        case .expected: 0
        }
    }
}

extension Person {
    /// One role for each function in a structure: of two that say the same, the first, with the start that is known.
    mutating func gatherRoles(in organization: ID<Organization>) {
        var gathered: [Role] = []
        for role in roles {
            let twin = gathered.firstIndex { known in
                role.organization == organization && known.organization == organization
                    && French.folded(known.function) == French.folded(role.function)
                    && (known.since == role.since || known.since == nil || role.since == nil)
                    && known.until == role.until
            }
            guard let twin else {
                gathered.append(role)
                continue
            }
            gathered[twin].since = gathered[twin].since ?? role.since
        }
        roles = gathered
    }
}

extension Committee {
    /// Of two seats that became the same, the first.
    mutating func gatherSeats(_ isTouched: (Seat) -> Bool) {
        var gathered: [Seat] = []
        for seat in seats {
            let isTwin =
                isTouched(seat)
                && gathered.contains {
                    $0.organization == seat.organization && $0.person == seat.person && $0.duty == seat.duty
                        && $0.since == seat.since && $0.until == seat.until
                }
            if !isTwin { gathered.append(seat) }
        }
        seats = gathered
    }
}
