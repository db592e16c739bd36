package org.opora.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server in trouble: it speaks as much of SMTP as its trouble lets it. */
final class BrokenMailServer implements AutoCloseable {

    /** What is wrong with it. */
    enum Trouble {
        /** Takes the call and says nothing. */
        SILENT,
        /** Refuses every recipient. */
        REFUSING,
        /** Takes the letter and hangs up before it says so. */
        DYING_AFTER_DATA
    }

    private final Trouble trouble;
    private final ServerSocket socket;
    private final List<String> messageIds = new CopyOnWriteArrayList<>();

    BrokenMailServer(Trouble trouble) throws IOException {
        this.trouble = trouble;
        this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "broken-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Message-IDs of the letters it has in hand. */
    List<String> messageIds() {
        return messageIds;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException closed) {
                // the next caller, or the end
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        if (trouble == Trouble.SILENT) {
            in.readLine();
            return;
        }
        OutputStream out = client.getOutputStream();
        say(out, "220 broken");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("RCPT") && trouble == Trouble.REFUSING) {
                say(out, "550 no such mailbox");
            } else if (line.startsWith("DATA")) {
                say(out, "354 go on");
                take(in);
                return;
            } else {
                say(out, "250 ok");
            }
        }
    }

    private void take(BufferedReader in) throws IOException {
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            if (line.startsWith("Message-ID: ")) {
                messageIds.add(line.substring("Message-ID: ".length()));
            }
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
