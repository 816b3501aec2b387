import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

@testable import Web

extension MemberVisit {
    /// A request of a member at no address in particular, for what is tested without a page.
    static func sample(of site: TestSite, _ member: Member) -> MemberVisit {
        let head = HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/")
        let request = Request(head: head, body: .init(buffer: ByteBuffer()))
        let visit = Visit(
            site: site.site, request: request, parameters: .init(), clock: TestSite.moment, address: "")
        return MemberVisit(visit: visit, member: member, sessionHash: Data(), csrf: "")
    }
}
