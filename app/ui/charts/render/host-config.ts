import { createContext } from 'react';
import { DefaultEventPriority, DiscreteEventPriority } from 'react-reconciler/constants';
import { HostElement, type HostNode, type HostText, insertNode, removeNode } from './host-node';

type Props = Readonly<Record<string, unknown>>;

const noop = () => undefined;
const no = () => false;
const nothing = () => null;
const hostContext = {};
const sameContext = () => hostContext;

const append = (parent: HostElement, child: HostNode) => insertNode(parent, child, null);
let currentPriority: number = DefaultEventPriority;

/** How the tree is built and changed. */
const treeWork = {
  createInstance: (type: string, props: Props) => new HostElement(type, props),
  createTextInstance: (text: string): HostText => ({ nodeType: 3, text }),
  appendInitialChild: append,
  appendChild: append,
  appendChildToContainer: append,
  insertBefore: insertNode,
  insertInContainerBefore: insertNode,
  removeChild: removeNode,
  removeChildFromContainer: removeNode,
  clearContainer: (container: HostElement) => {
    container.children.length = 0;
  },
  commitUpdate: (node: HostElement, _type: string, _before: Props, after: Props) => {
    node.props = after;
  },
  commitTextUpdate: (node: HostText, _before: string, after: string) => {
    node.text = after;
  },
  commitMount: noop,
  resetTextContent: noop,
  hideInstance: noop,
  hideTextInstance: noop,
  unhideInstance: noop,
  unhideTextInstance: noop,
  shouldSetTextContent: no,
  finalizeInitialChildren: no,
};

/** Every update counts as a discrete event: work is synchronous, and effects run before the call returns. */
const updateWork = {
  setCurrentUpdatePriority: (priority: number) => {
    currentPriority = priority;
  },
  getCurrentUpdatePriority: () => currentPriority,
  resolveUpdatePriority: () => DiscreteEventPriority,
  shouldAttemptEagerTransition: no,
  scheduleTimeout: setTimeout,
  cancelTimeout: clearTimeout,
  noTimeout: -1 as const,
  trackSchedulerEvent: noop,
  resolveEventType: nothing,
  resolveEventTimeStamp: () => -1.1,
  requestPostPaintCallback: noop,
};

/** Nothing suspends, nothing is focused, nothing is submitted. */
const unused = {
  maySuspendCommit: no,
  maySuspendCommitOnUpdate: no,
  maySuspendCommitInSyncRender: no,
  preloadInstance: () => true,
  startSuspendingCommit: nothing,
  suspendInstance: noop,
  suspendOnActiveViewTransition: noop,
  waitForCommitToBeReady: nothing,
  getSuspendedCommitReason: nothing,
  NotPendingTransition: null,
  HostTransitionContext: createContext<null>(null),
  resetFormInstance: noop,
  getInstanceFromNode: nothing,
  beforeActiveInstanceBlur: noop,
  afterActiveInstanceBlur: noop,
  prepareScopeUpdate: noop,
  getInstanceFromScope: nothing,
  detachDeletedInstance: noop,
  preparePortalMount: noop,
};

/**
 * The host of react-reconciler for a tree of plain objects. It is a secondary renderer: where it works inside a server pass
 * of react-dom, as in tests, it must not touch that one's values of contexts.
 */
export const hostConfig = {
  rendererPackageName: 'as-reported-charts',
  rendererVersion: '1.0.0',
  extraDevToolsConfig: null,
  bindToConsole: (_method: string, _args: unknown[], _badge: string) => noop,
  isPrimaryRenderer: false,
  supportsMutation: true,
  supportsPersistence: false,
  supportsHydration: false,
  getRootHostContext: sameContext,
  getChildHostContext: sameContext,
  getPublicInstance: (node: HostNode) => node,
  prepareForCommit: nothing,
  resetAfterCommit: noop,
  ...treeWork,
  ...updateWork,
  ...unused,
};
