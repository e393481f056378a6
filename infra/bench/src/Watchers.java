import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Many connections that one thread reads. An answer has come when it holds the word that is waited for; what it costs to read
 * them is part of what is measured, on the same cores.
 */
final class Watchers implements AutoCloseable {

    /** What one connection has sent since the last word that was waited for. */
    private static final class Watcher {
        final SocketChannel channel;
        final StringBuilder text = new StringBuilder();
        boolean waits;

        Watcher(SocketChannel channel) {
            this.channel = channel;
        }
    }

    private static final int WORD = 200;

    private final Selector selector = Selector.open();
    private final List<Watcher> watchers = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
    private final Thread reader = new Thread(this::read, "watchers");
    private volatile boolean open = true;
    private volatile Waiting waiting = new Waiting("\0", 0);

    /** A word and when each connection had sent it. */
    private static final class Waiting {
        final String word;
        final CountDownLatch missing;
        final List<Long> nanos;

        Waiting(String word, int number) {
            this.word = word;
            missing = new CountDownLatch(number);
            nanos = new ArrayList<>(number);
        }
    }

    Watchers(int port, int number, byte[] request) throws IOException {
        for (int i = 0; i < number; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.socket().setTcpNoDelay(true);
            channel.write(ByteBuffer.wrap(request));
            channel.configureBlocking(false);
            Watcher watcher = new Watcher(channel);
            watchers.add(watcher);
            channel.register(selector, SelectionKey.OP_READ, watcher);
        }
        reader.setDaemon(true);
        reader.start();
    }

    /** Waits until all have the word, while {@code act} makes them get it: milliseconds of each since before the act, sorted. */
    double[] await(String word, Act act) throws Exception {
        Waiting next = new Waiting(word, watchers.size());
        synchronized (watchers) {
            watchers.forEach(watcher -> watcher.waits = true);
            waiting = next;
        }
        long start = System.nanoTime();
        act.run();
        if (!next.missing.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException(next.missing.getCount() + " never got " + word);
        }
        synchronized (watchers) {
            return next.nanos.stream().mapToDouble(at -> (at - start) / 1e6).sorted().toArray();
        }
    }

    /** Sends the same request on each connection. */
    void send(byte[] request) throws IOException {
        for (Watcher watcher : watchers) {
            ByteBuffer bytes = ByteBuffer.wrap(request);
            while (bytes.hasRemaining()) {
                watcher.channel.write(bytes);
            }
        }
    }

    interface Act {
        void run() throws Exception;
    }

    private void read() {
        try {
            while (open) {
                selector.select(key -> take((Watcher) key.attachment()));
            }
        } catch (IOException | java.io.UncheckedIOException ended) {
            open = false;
        }
    }

    private void take(Watcher watcher) {
        try {
            buffer.clear();
            if (watcher.channel.read(buffer) < 0) {
                watcher.channel.close();
                return;
            }
            buffer.flip();
            watcher.text.append(StandardCharsets.ISO_8859_1.decode(buffer));
            synchronized (watchers) {
                Waiting now = waiting;
                if (watcher.waits && watcher.text.indexOf(now.word) >= 0) {
                    watcher.waits = false;
                    now.nanos.add(System.nanoTime());
                    now.missing.countDown();
                }
            }
            watcher.text.delete(0, Math.max(0, watcher.text.length() - WORD));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws Exception {
        open = false;
        selector.wakeup();
        reader.join();
        for (Watcher watcher : watchers) {
            watcher.channel.close();
        }
        selector.close();
    }
}
