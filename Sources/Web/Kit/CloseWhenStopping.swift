import NIOCore

/// Closes a connection that is still busy when the server has been asked to stop for 8 seconds: what was accepted
/// gets its answer, but nobody holds the server up by sending slowly.
final class CloseWhenStopping: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = Never

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is ChannelShouldQuiesceEvent {
            let channel = context.channel
            context.eventLoop.scheduleTask(in: .seconds(8)) { channel.close(promise: nil) }
        }
        context.fireUserInboundEventTriggered(event)
    }
}
