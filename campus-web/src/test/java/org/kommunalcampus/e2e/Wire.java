package org.kommunalcampus.e2e;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A wire to a server on this machine that a test can cut (connections break and are refused) or let fall silent (nothing comes through). */
final class Wire implements Closeable {

    private enum State {
        WHOLE,
        SILENT,
        CUT
    }

    private final int goal;
    private final ServerSocket entrance;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private State state = State.WHOLE;

    /** A wire to the server on that port. */
    Wire(int goal) {
        this.goal = goal;
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    void cut() {
        become(State.CUT);
        open.forEach(Wire::close);
    }

    void fallSilent() {
        become(State.SILENT);
    }

    void mend() {
        become(State.WHOLE);
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cut();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = entrance.accept();
                if (state == State.CUT) {
                    close(client);
                } else {
                    open.add(client);
                    Thread.ofVirtual().start(() -> connect(client));
                }
            }
        } catch (IOException closed) {
            open.forEach(Wire::close);
        }
    }

    private void connect(Socket client) {
        awaitWhole();
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), goal);
            open.add(server);
            Thread.ofVirtual().start(() -> carry(client, server));
            carry(server, client);
        } catch (IOException refused) {
            close(client);
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] bytes = new byte[1 << 14];
        try {
            for (int count = from.getInputStream().read(bytes);
                    count >= 0;
                    count = from.getInputStream().read(bytes)) {
                awaitWhole();
                to.getOutputStream().write(bytes, 0, count);
                to.getOutputStream().flush();
            }
        } catch (IOException broken) {
            // both ends are closed below
        }
        close(from);
        close(to);
        open.remove(from);
        open.remove(to);
    }

    private void become(State next) {
        lock.lock();
        try {
            state = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void awaitWhole() {
        lock.lock();
        try {
            while (state == State.SILENT) {
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
