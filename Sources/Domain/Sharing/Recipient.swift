/// Somebody to whom a review is sent: a contact who agreed, or who subscribed on the public page.
package struct Recipient: Hashable, Sendable {
    /// Whence the address.
    package enum Source: Hashable, Sendable {
        case person(ID<Person>)
        case subscriber(ID<Subscriber>)
    }

    package let source: Source
    /// «Mme Aline Bertin»; empty for a subscriber.
    package let name: String
    /// «CPAM 77»; empty for a subscriber.
    package let structure: String
    package let mailbox: Mailbox
    package let audience: Audience
    /// The others whose mailbox it is: one letter is theirs too, in its version.
    package fileprivate(set) var sharers: [String] = []

    package init(
        _ source: Source, name: String, structure: String, mailbox: Mailbox, audience: Audience
    ) {
        self.source = source
        self.name = name
        self.structure = structure
        self.mailbox = mailbox
        self.audience = audience
    }
}

/// Who would receive a review, and who would not although they agreed.
package struct Recipients: Hashable, Sendable {
    /// Why an address is not written to.
    package enum Hindrance: Hashable, Sendable {
        /// It left: only its owner may take it back.
        case left(Moment)
        /// A letter came back.
        case bounced(Moment)
        /// No mail system would take it.
        case unwritable

        /// On screen.
        package var words: String {
            switch self {
            case .left(let moment):
                "désabonnée le \(French.date(moment.day))\u{202f}: elle seule peut se réabonner, par la page publique"
            case .bounced(let moment):
                "rejetée le \(French.date(moment.day))\u{202f}: corrigez-la dans l’annuaire"
            case .unwritable: "mal formée\u{202f}: corrigez-la dans l’annuaire"
            }
        }
    }

    /// Somebody who agreed and cannot be written to.
    package struct Hindered: Hashable, Sendable {
        package let name: String
        package let address: String
        package let why: Hindrance
    }

    /// By audience, then in the order of names.
    package private(set) var all: [Recipient] = []
    package private(set) var hindered: [Hindered] = []

    /// Each address once, whatever its case: signatories first, then partners, then subscribers.
    package init(
        people: [Person], organizations: [Organization], subscribers: [Subscriber],
        refusals: [Mailbox: Hindrance], on day: Day
    ) {
        let byID = Dictionary(organizations.map { ($0.id, $0) }) { first, _ in first }
        var seen: [Mailbox: Int?] = [:]
        let agreed = people.filter { $0.receivesReview && !$0.isErased && !$0.email.isEmpty }
            .map { (person: $0, audience: Audience(of: $0, in: byID, on: day)) }
        for audience in [Audience.signatories, .partners] {
            for (person, _) in agreed.filter({ $0.audience == audience }) {
                let structure = person.mainRole(on: day).flatMap { byID[$0.organization]?.shortName } ?? ""
                admit(person.email, person.fullName, refusals, &seen) { mailbox in
                    Recipient(
                        .person(person.id), name: person.fullName, structure: structure, mailbox: mailbox,
                        audience: audience)
                }
            }
        }
        for subscriber in subscribers where subscriber.isConfirmed {
            admit(subscriber.email, "", refusals, &seen) { mailbox in
                Recipient(
                    .subscriber(subscriber.id), name: "", structure: "", mailbox: mailbox, audience: .public
                )
            }
        }
    }

    /// How many of an audience.
    package func count(_ audience: Audience) -> Int {
        all.count { $0.audience == audience }
    }

    private mutating func admit(
        _ address: String, _ name: String, _ refusals: [Mailbox: Hindrance], _ seen: inout [Mailbox: Int?],
        _ make: (Mailbox) -> Recipient
    ) {
        guard let mailbox = Mailbox(address) else {
            hindered.append(Hindered(name: name, address: address, why: .unwritable))
            return
        }
        if let place = seen[mailbox] {
            if let place { all[place].sharers.append(name) }
            return
        }
        seen[mailbox] = .some(refusals[mailbox] == nil ? all.count : nil)
        if let why = refusals[mailbox] {
            hindered.append(Hindered(name: name, address: mailbox.description, why: why))
        } else {
            all.append(make(mailbox))
        }
    }
}
