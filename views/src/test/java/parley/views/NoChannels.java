package parley.views;

import java.net.ProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;

/** Refuses every channel to a network. Public with a constructor, as Java's loader of providers asks. */
public final class NoChannels extends SelectorProvider {
    private static <T> T refused() {
        throw new IllegalStateException("a socket was opened");
    }

    @Override
    public DatagramChannel openDatagramChannel() {
        return refused();
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) {
        return refused();
    }

    @Override
    public Pipe openPipe() {
        return refused();
    }

    @Override
    public AbstractSelector openSelector() {
        return refused();
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() {
        return refused();
    }

    @Override
    public SocketChannel openSocketChannel() {
        return refused();
    }
}
