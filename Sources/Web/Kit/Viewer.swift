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
}

extension MemberVisit {
    /// What pages know of this request.
    var viewer: Viewer { Viewer(member: member, moment: moment, csrf: csrf) }
}
