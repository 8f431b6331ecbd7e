package org.chancery.desk.mcp;

/** A message that is answered with an error of JSON-RPC. The message says why, in one line. */
final class ProtocolException extends Exception {

  private static final long serialVersionUID = 1L;

  static final int PARSE_ERROR = -32700;
  static final int INVALID_REQUEST = -32600;
  static final int METHOD_NOT_FOUND = -32601;
  static final int INVALID_PARAMS = -32602;
  static final int INTERNAL_ERROR = -32603;

  private final int code;

  ProtocolException(int code, String message) {
    super(message);
    this.code = code;
  }

  int code() {
    return code;
  }
}
