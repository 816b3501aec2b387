import NIOCore

/// Closes a connection once what was written to it has left: who reads slowly gets the whole of a download, as long as
/// something leaves every half minute. When the server has been asked to stop for 8 seconds it closes whatever is left:
/// what was accepted gets its answer, and nobody holds the server up.
final class CloseWhenWritten: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = Never
    typealias OutboundIn = Never

    /// Seconds without a byte that leaves.
    private static let patience = 30

    private var isForced = false

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is ChannelShouldQuiesceEvent {
            let channel = context.channel
            context.eventLoop.assumeIsolated().scheduleTask(in: .seconds(8)) {
                self.isForced = true
                channel.close(promise: nil)
            }
        }
        context.fireUserInboundEventTriggered(event)
    }

    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        guard mode == .all else { return context.close(mode: mode, promise: promise) }
        closeOnceWritten(context, promise, former: Int.max, stalled: 0)
    }

    private func closeOnceWritten(
        _ context: ChannelHandlerContext, _ promise: EventLoopPromise<Void>?, former: Int, stalled: Int
    ) {
        let left = context.channel.isActive ? Self.left(in: context.channel) : 0
        guard left > 0, !isForced, stalled < Self.patience else {
            return context.close(mode: .all, promise: promise)
        }
        context.eventLoop.assumeIsolated().scheduleTask(in: .seconds(1)) {
            self.closeOnceWritten(
                context, promise, former: left, stalled: left < former ? 0 : stalled + 1)
        }
    }

    private static func left(in channel: any Channel) -> Int {
        (try? channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
    }
}
