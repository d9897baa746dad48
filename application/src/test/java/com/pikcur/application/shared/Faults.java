package com.pikcur.application.shared;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets everything stop at one chosen call to the outside, as where the process dies there. */
public final class Faults {

    /** When the process dies: before the call does anything, or after it is done and before anybody learns of it. */
    public enum Moment {
        BEFORE,
        AFTER
    }

    /** The process has died. */
    public static final class Crash extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Crash(Method call) {
            super("At " + call);
        }
    }

    private static final int NEVER = Integer.MAX_VALUE;

    private Moment moment = Moment.BEFORE;
    private int left = NEVER;
    private Optional<Runnable> meanwhile = Optional.empty();
    private final AtomicInteger calls = new AtomicInteger();

    /** The process is to die at the call of this number, from 0. */
    public void dieAt(int call, Moment when) {
        left = call;
        moment = when;
        meanwhile = Optional.empty();
    }

    /** This is to happen at the call of that number, from 0, and the process lives. */
    public void doAt(int call, Moment when, Runnable something) {
        left = call;
        moment = when;
        meanwhile = Optional.of(something);
    }

    /** It is started again and lives. Says whether it had died. */
    public boolean restart() {
        var died = left < 0;
        left = NEVER;
        return died;
    }

    /** How many calls to the outside there have been. */
    public int calls() {
        return calls.get();
    }

    /** The same port, at whose calls the process may die. */
    public <T> T around(Class<T> port, T real) {
        return port.cast(
                Proxy.newProxyInstance(Faults.class.getClassLoader(), new Class<?>[] {port}, (_, call, arguments) -> {
                    calls.incrementAndGet();
                    var chosen = left != NEVER && left-- == 0;
                    if (chosen && moment == Moment.BEFORE) {
                        happen(call);
                    }
                    var result = called(real, call, arguments);
                    if (chosen && moment == Moment.AFTER) {
                        happen(call);
                    }
                    return result;
                }));
    }

    private void happen(Method call) {
        meanwhile
                .orElse(() -> {
                    throw new Crash(call);
                })
                .run();
    }

    private static Object called(Object real, Method call, Object[] arguments) throws Throwable {
        try {
            return call.invoke(real, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
