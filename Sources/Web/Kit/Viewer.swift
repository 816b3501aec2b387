import Domain
import HTML

/// Who reads a page, and when: all that a page knows of the request that asks for it.
struct Viewer: Sendable {
    let member: Member
    let moment: Moment
    /// The token that every form of the session carries.
    let csrf: String

    /// Today in Europe/Paris.
    var today: Day { moment.day }

    /// Whether the member may do it in the contract.
    func may(_ deed: Deed) -> Bool { Access.allows(member, deed) }

    /// The first links of every breadcrumb of the contract.
    func breadcrumb(_ contract: Contract, _ links: Link...) -> [Link] {
        [Link("Tableau de bord", Path.contract(contract.slug))] + links
    }

    /// The pages above one that a fiche holds.
    func breadcrumb(_ contract: Contract, of action: Action) -> [Link] {
        breadcrumb(
            contract, Link("Fiches action", Path.actions(contract.slug)), .action(contract.slug, action))
    }

    /// Whether some bilan of the contract may be written.
    var writesAssessments: Bool {
        may(.editContract) || (member.role == .contributor && !member.piloted.isEmpty)
    }
}

extension MemberVisit {
    /// What pages know of this request.
    var viewer: Viewer { Viewer(member: member, moment: moment, csrf: csrf) }
}

extension Link {
    /// The crumb of a fiche.
    static func action(_ slug: String, _ action: Action) -> Link {
        Link(action.shortName, Path.action(slug, action.number))
    }

    /// The crumb of the page of axes and objectives.
    static func axes(_ slug: String) -> Link { Link("Axes et objectifs stratégiques", Path.axes(slug)) }
}
