import { StepFailed } from './run.mjs';

/**
 * Throws StepFailed for a Node that one of Prisma, Vite and Next does not take.
 * @param {import('./run.mjs').Say} say
 */
export function checkNode(say) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  if (!fits) {
    throw new StepFailed(`Node ${process.versions.node} will not do: install Node 24, or at least 20.19 or 22.12.`);
  }
  say(`Node ${process.versions.node}`);
}
