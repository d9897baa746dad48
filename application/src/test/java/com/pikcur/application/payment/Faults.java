package com.pikcur.application.payment;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Lets everything stop at one chosen call to the outside, as where the process dies there. */
final class Faults {

    /** When the process dies: before the call does anything, or after it is done and before anybody learns of it. */
    enum Moment {
        BEFORE,
        AFTER
    }

    /** The process has died. */
    static final class Crash extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Crash(Method call) {
            super("At " + call);
        }
    }

    private static final int NEVER = Integer.MAX_VALUE;

    private Moment moment = Moment.BEFORE;
    private int left = NEVER;

    /** The process is to die at the call of this number, from 0. */
    void dieAt(int call, Moment when) {
        left = call;
        moment = when;
    }

    /** It is started again and lives. Says whether it had died. */
    boolean restart() {
        var died = left < 0;
        left = NEVER;
        return died;
    }

    /** The same port, at whose calls the process may die. */
    <T> T around(Class<T> port, T real) {
        return port.cast(
                Proxy.newProxyInstance(Faults.class.getClassLoader(), new Class<?>[] {port}, (_, call, arguments) -> {
                    var dies = left != NEVER && left-- == 0;
                    if (dies && moment == Moment.BEFORE) {
                        throw new Crash(call);
                    }
                    var result = called(real, call, arguments);
                    if (dies) {
                        throw new Crash(call);
                    }
                    return result;
                }));
    }

    private static Object called(Object real, Method call, Object[] arguments) throws Throwable {
        try {
            return call.invoke(real, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
