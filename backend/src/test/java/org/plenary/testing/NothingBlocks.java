package org.plenary.testing;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import reactor.blockhound.BlockHound;

/**
 * Switches BlockHound on before the first test of the JVM: a blocking call on an event loop fails the test that made it.
 * Allowed are class loading, the JDK's network properties (both only at first use), the kernel's random source, the moment's
 * locks with which Jackson and the validator learn a type at its first use, and the one with which Netty's allocator makes
 * itself wider when many ask at once (its own list allows that of the older allocator only).
 */
public class NothingBlocks implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        BlockHound.install(builder -> builder.allowBlockingCallsInside("java.lang.ClassLoader", "loadClass")
                .allowBlockingCallsInside("sun.net.NetProperties", "<clinit>")
                .allowBlockingCallsInside("sun.net.NetProperties", "loadDefaultProperties")
                .allowBlockingCallsInside("sun.security.provider.NativePRNG$RandomIO", "readFully")
                .allowBlockingCallsInside("java.security.SecureRandom", "nextBytes")
                .allowBlockingCallsInside(
                        "io.netty.buffer.AdaptivePoolingAllocator$MagazineGroup", "tryExpandMagazines")
                .allowBlockingCallsInside("io.netty.buffer.AdaptivePoolingAllocator$Magazine", "free")
                .allowBlockingCallsInside(
                        "tools.jackson.databind.deser.DeserializerCache", "_createAndCacheValueDeserializer")
                .allowBlockingCallsInside(
                        "org.hibernate.validator.internal.util.ConcurrentReferenceHashMap$Segment", "put"));
    }
}
