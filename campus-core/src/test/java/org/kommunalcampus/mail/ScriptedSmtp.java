package org.kommunalcampus.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A mail server that says to each recipient what it is told. */
final class ScriptedSmtp implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final String answer;

    ScriptedSmtp(String answer) throws IOException {
        this.answer = answer;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket client = server.accept();
                    var in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
                    var out = new PrintStream(client.getOutputStream(), true, US_ASCII)) {
                out.print("220 scripted\r\n");
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    out.print(line.startsWith("RCPT") ? answer + "\r\n" : "250 ok\r\n");
                }
            } catch (IOException gone) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(gone);
                }
            }
        }
    }
}
