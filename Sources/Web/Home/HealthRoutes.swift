import Hummingbird
import NIOCore
import Storage

/// Says whether the instance answers, for those who watch it.
struct HealthRoutes {
    let site: Site

    var routes: [Route] {
        [.open(.get, Path.health, health)]
    }

    private func health(_ visit: Visit) async throws -> Response {
        let isHealthy = await site.store.isHealthy()
        return Response(
            status: isHealthy ? .ok : .serviceUnavailable,
            headers: [.contentType: "application/json", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: "{\"database\":\(isHealthy)}")))
    }
}
